package commonground.discussions.lists;

import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Clock;

/** The list of a space's threads. */
public final class ListPages {

  /** Threads on one page. */
  private static final int PAGE = 30;

  private final DiscussionList list;
  private final SpaceAccess in;
  private final Clock clock;

  public ListPages(DiscussionList list, SpaceAccess in, Clock clock) {
    this.list = list;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions", in.reader, this::list);
  }

  private Reply list(Reader reader, Request request) {
    var choice = ListChoice.read(reader, request.query());
    var after = ListChoice.after(request.query());
    var found = list.list(reader, choice, after, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var views =
        new ListViews(reader, choice, list.counts(reader, choice.section()), clock.instant());
    return Reply.page(
        "discussions/list", views.page(shown, after.isPresent(), found.size() > PAGE));
  }
}
