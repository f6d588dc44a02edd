package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the record.
 *
 * @param about to whom it was done; empty of what was done to a room
 * @param aboutName as the space knows them; "" for nobody
 * @param words what whoever did it says; "" for nothing
 * @param by who did it, as the space knows them
 * @param until the end of a pause
 * @param pace how long each person waits in a room from then on between two messages
 * @param report that it answers
 */
public record Act(
    ActId id,
    Subject subject,
    Optional<PersonId> about,
    String aboutName,
    What what,
    Ground ground,
    String words,
    PersonId byId,
    String by,
    Instant at,
    Optional<Instant> until,
    Optional<Duration> pace,
    Optional<ReportId> report) {

  /** What {@link #read} reads, of {@code a}. */
  static final String SELECT =
      """
      select a.id, a.kind, a.subject_id, a.about_id, k.name as about, a.what, a.ground, a.words,
        a.by_id, b.name as by, a.at, a.until, a.pace, a.report_id
      from moderation_acts a
      left join known_as k on k.space_id = a.space_id and k.person_id = a.about_id
      join known_as b on b.space_id = a.space_id and b.person_id = a.by_id
      """;

  static Act read(Row row) {
    return new Act(
        row.id("id", ActId::new),
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        row.optionalId("about_id", PersonId::new),
        row.optionalText("about").orElse(""),
        row.word("what", What.class),
        row.word("ground", Ground.class),
        row.text("words"),
        row.id("by_id", PersonId::new),
        row.text("by"),
        row.instant("at"),
        row.optionalInstant("until"),
        row.optionalNumber("pace").stream().mapToObj(Duration::ofSeconds).findFirst(),
        row.optionalId("report_id", ReportId::new));
  }
}
