package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the record.
 *
 * @param about to whom it was done
 * @param aboutName as the space knows them
 * @param words what whoever did it says; "" for nothing
 * @param by who did it, as the space knows them
 * @param until the end of a pause
 * @param report that it answers
 */
public record Act(
    ActId id,
    Subject subject,
    PersonId about,
    String aboutName,
    What what,
    Ground ground,
    String words,
    PersonId byId,
    String by,
    Instant at,
    Optional<Instant> until,
    Optional<ReportId> report) {

  /** What {@link #read} reads, of {@code a}. */
  static final String SELECT =
      """
      select a.id, a.kind, a.subject_id, a.about_id, k.name as about, a.what, a.ground, a.words,
        a.by_id, b.name as by, a.at, a.until, a.report_id
      from moderation_acts a
      join known_as k on k.space_id = a.space_id and k.person_id = a.about_id
      join known_as b on b.space_id = a.space_id and b.person_id = a.by_id
      """;

  static Act read(Row row) {
    return new Act(
        row.id("id", ActId::new),
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        row.id("about_id", PersonId::new),
        row.text("about"),
        row.word("what", What.class),
        row.word("ground", Ground.class),
        row.text("words"),
        row.id("by_id", PersonId::new),
        row.text("by"),
        row.instant("at"),
        row.optionalInstant("until"),
        row.optionalId("report_id", ReportId::new));
  }
}
