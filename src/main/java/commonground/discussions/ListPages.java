package commonground.discussions;

import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The list of a space's threads. */
public final class ListPages {

  /** Threads on one page. */
  private static final int PAGE = 30;

  private final DiscussionList list;
  private final SpaceAccess in;

  public ListPages(DiscussionList list, SpaceAccess in) {
    this.list = list;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions", in.reader, this::list);
  }

  private Reply list(Reader reader, Request request) {
    var after = after(request.query().text("before"));
    var section = Heading.section(reader.space(), request.query());
    var found = list.list(reader, section, after, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    return Reply.page(
        "discussions/list", ListViews.list(reader, section, shown, found.size() > PAGE));
  }

  /**
   * The key of a list's page: time in microseconds and number. Damaged ones show the first page.
   */
  private static Optional<DiscussionList.After> after(String key) {
    if (!key.matches("[0-9]{1,17}-[0-9]{1,18}")) {
      return Optional.empty();
    }
    var dash = key.indexOf('-');
    return Optional.of(
        new DiscussionList.After(
            Instant.EPOCH.plus(Long.parseLong(key.substring(0, dash)), ChronoUnit.MICROS),
            new DiscussionId(Long.parseLong(key.substring(dash + 1)))));
  }
}
