package commonground.discussions.lists;

import commonground.discussions.Discussion;
import commonground.discussions.answers.Summaries;
import commonground.discussions.lists.DiscussionList.After;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The list of a space's threads. */
public final class ListPages {

  /** Threads on one page. */
  private static final int PAGE = 30;

  private final DiscussionList list;
  private final TopicCounts topics;
  private final Summaries summaries;
  private final SpaceAccess in;
  private final Clock clock;

  public ListPages(
      DiscussionList list, TopicCounts topics, Summaries summaries, SpaceAccess in, Clock clock) {
    this.list = list;
    this.topics = topics;
    this.summaries = summaries;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions", in.reader, this::list);
  }

  private Reply list(Reader reader, Request request) {
    // Whoever is not signed in hears nothing.
    var revision = request.session().isPresent() ? list.revision(reader) : 0;
    var asked = ListChoice.read(reader, request.query());
    var about = topics.of(reader, asked);
    var choice =
        about.stream().anyMatch(one -> asked.isAbout(one.topic().id()))
            ? asked
            : asked.about(Optional.empty());
    var after = ListChoice.after(request.query());
    var pinned = after.isPresent() ? List.<Discussion>of() : list.pinned(reader, choice);
    var from = after.orElseGet(() -> After.top(pinned.stream().map(Discussion::id).toList()));
    var found = list.list(reader, choice, Optional.of(from), PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var shown = new ListViews.Shown(revision, pinned, page, about);
    var counts = list.counts(reader, choice);
    var views = new ListViews(reader, choice, counts, summaries.waiting(reader), clock.instant());
    return Reply.page(
        "discussions/list",
        views.page(
            shown,
            after.isPresent(),
            found.size() > PAGE
                ? choice.after(reader.space(), After.of(shown.rest().getLast(), from.pinned()))
                : ""));
  }
}
