package commonground.leaving;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import commonground.platform.mail.MailTraces;
import java.util.List;
import java.util.stream.Stream;

/** What the tables of the platform hold about people; it cannot say so itself. */
final class PlatformHoldings implements Holdings {

  private final MailTraces traces;

  PlatformHoldings(MailTraces traces) {
    this.traces = traces;
  }

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("events")
            .nothing("id", "xid", "kind", "space_id")
            .kept("That something was done, by a number whose account is blank.", "person_id", "at")
            .kept("Ids, numbers, flags and words of the program.", "data"),
        Holding.of("jobs")
            .nothing("id", "kind", "args", "queued_at", "due_at", "lease", "attempt", "failure")
            .nothing("hopeless", "died_at"),
        Holding.of("mails")
            .nothing("id", "message_id", "created_at", "use_by", "sent_at", "dropped_at")
            .blanked("recipient", "subject", "text", "html", "headers"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.blanks("mails", this::wipeTo).now(), Step.blanks("mails", this::wipeNaming));
  }

  @Override
  public List<Sheet> copy() {
    return List.of(RECORD);
  }

  private int wipeTo(Tx tx, Erasure erasure) {
    return traces.wipeTo(tx, erasure.email().text(), erasure.until());
  }

  private int wipeNaming(Tx tx, Erasure erasure) {
    return traces.wipeNaming(tx, traces(erasure), erasure.until());
  }

  /** What mail can be known by. */
  static List<String> traces(Erasure erasure) {
    return Stream.concat(Stream.of(erasure.email().text()), erasure.names().stream()).toList();
  }

  private static final String EVENTS =
      """
      select e.id as key, e.at, e.kind as what, s.name as space
      from events e
      left join spaces s on s.id = e.space_id
      where e.person_id = $1 and e.id > $2
      order by e.id
      limit $3
      """;

  private static final Sheet RECORD =
      new Sheet(
          "record",
          "What was recorded",
          "What you did here, as the site noted it: numbers and words of the program.",
          (db, person, after) -> db.list(EVENTS, Sheet::read, person, after, Sheet.BATCH));
}
