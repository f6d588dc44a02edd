package commonground.notices;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.time.Clock;
import java.util.Map;

/** What somebody was told: the list, opening, marking as read, and what would have come. */
public final class NoticePages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of("notices-read", "Marked as read.", "notice-gone", "That is not there any more.");

  private static final String LIST = "/notices";

  private final Notices notices;
  private final NoticeList list;
  private final LastWeek lastWeek;
  private final NoticeViews views;
  private final Clock clock;

  public NoticePages(
      Notices notices, NoticeList list, LastWeek lastWeek, NoticeViews views, Clock clock) {
    this.notices = notices;
    this.list = list;
    this.lastWeek = lastWeek;
    this.views = views;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get(LIST, PeopleAccess.PERSON, this::show);
    r.post("/notices/reading", PeopleAccess.PERSON, this::read);
    r.post("/notices/:notice/opening", PeopleAccess.PERSON, this::open);
    r.get("/notices/count", PeopleAccess.PERSON, this::count);
    r.get("/notices/last-week", PeopleAccess.PERSON, this::showLastWeek);
  }

  private Reply show(PersonId person, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var page = list.page(person, before);
    return Reply.page(
        "notices/list",
        views.list(page, before, notices.recounted(person), request.token(), clock.instant()));
  }

  /** Those of one conversation, or of all; not what came since the page was opened. */
  private Reply read(PersonId person, Request request) {
    var conversation = request.form().text("conversation");
    var upTo = request.form().number("up_to");
    if (upTo.isEmpty() || !conversation.matches("-?[0-9]{1,18}")) {
      return Reply.notFound();
    }
    notices.read(person, Long.parseLong(conversation), upTo.get());
    return Reply.seeOther(LIST).saying("notices-read");
  }

  /** Reads the notice, with those of its conversation before it, and leads to what it is about. */
  private Reply open(PersonId person, Request request) {
    var id = request.number("notice");
    var row =
        id.isEmpty() ? java.util.Optional.<NoticeRow>empty() : list.find(person, id.getAsLong());
    if (row.isEmpty()) {
      return Reply.seeOther(LIST).saying("notice-gone");
    }
    notices.read(person, row.get().conversation(), row.get().id());
    return Reply.seeOther(row.get().path());
  }

  /** What the header says, for a script. */
  private Reply count(PersonId person, Request request) {
    return new Reply.Text("text/plain; charset=utf-8", notices.inWords(person));
  }

  private Reply showLastWeek(PersonId person, Request request) {
    return Reply.page("notices/last-week", views.lastWeek(lastWeek.of(person), clock.instant()));
  }
}
