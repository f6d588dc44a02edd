package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * What people have told about one subject, as it stands now.
 *
 * @param about who wrote it
 * @param aboutName as the space knows them
 * @param why the most pressing of what was told
 * @param due when an answer is owed
 * @param taken by whom it is looked at; "" for nobody
 * @param takenBy 0 for nobody
 * @param decided who decided and when; empty before
 * @param appeal what somebody says who asked for another look
 * @param byWriter whether that was who wrote it
 * @param voices how many people have told it
 * @param told the number of what was told last; 0 for nothing
 * @param here whether whoever wrote it is in the space
 * @param decides whether who looks at it here may decide it
 */
public record Report(
    ReportId id,
    Subject subject,
    PersonId about,
    String aboutName,
    Worry why,
    State state,
    Instant opened,
    Instant due,
    String taken,
    PersonId takenBy,
    Optional<Decided> decided,
    String appeal,
    boolean byWriter,
    int voices,
    long told,
    boolean here,
    boolean decides) {

  /** How far it is. */
  public enum State {
    NEW,
    DECIDED,
    /** Somebody else is to look. */
    APPEALED,
    /** Somebody else has looked: that is the end of it. */
    ENDED
  }

  /** Who has decided it. */
  public record Decided(String by, Instant at) {}

  boolean waits() {
    return state == State.NEW || state == State.APPEALED;
  }

  /**
   * How it, what was told and its subject stand: what is decided on a page is decided about what
   * that showed.
   */
  public String seen(Optional<Reported> subject) {
    return Words.write(state)
        + " "
        + told
        + subject.map(one -> " " + Words.write(one.state()) + " " + one.revision()).orElse("");
  }

  boolean overdue(Instant now) {
    return waits() && now.isAfter(due);
  }

  /** What {@link #read} reads: reports as {@code r} that {@code h.person_id} may look at. */
  static final String SELECT =
      """
      select r.id, r.kind, r.subject_id, r.about_id, k.name as about, r.why, r.state, r.opened_at,
        r.due_at, coalesce(t.name, '') as taken, coalesce(r.taken_by, 0) as taken_by,
        d.name as decider, coalesce(r.ended_at, r.decided_at) as settled_at, r.appeal,
        coalesce(r.appealed_by = r.about_id, false) as by_writer,
        (select count(distinct v.reporter_id) + count(*) filter (where v.reporter_id is null)
          from report_voices v where v.report_id = r.id) as voices,
        (select coalesce(max(v.id), 0) from report_voices v where v.report_id = r.id) as told,
        h.decides,
        exists (
          select 1 from memberships m
          where m.space_id = r.space_id and m.person_id = r.about_id) as here
      from reports r
      join report_handlers h on h.report_id = r.id
      join known_as k on k.space_id = r.space_id and k.person_id = r.about_id
      left join known_as t on t.space_id = r.space_id and t.person_id = r.taken_by
      left join known_as d on d.space_id = r.space_id
        and d.person_id = coalesce(r.ended_by, r.decided_by)
      """;

  static Report read(Row row) {
    return new Report(
        row.id("id", ReportId::new),
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        row.id("about_id", PersonId::new),
        row.text("about"),
        row.word("why", Worry.class),
        row.word("state", State.class),
        row.instant("opened_at"),
        row.instant("due_at"),
        row.text("taken"),
        row.id("taken_by", PersonId::new),
        row.optionalText("decider").map(by -> new Decided(by, row.instant("settled_at"))),
        row.text("appeal"),
        row.flag("by_writer"),
        row.count("voices"),
        row.number("told"),
        row.flag("here"),
        row.flag("decides"));
  }
}
