package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one record of what was done to what people wrote, to people, and to rooms. It is shown to
 * whom it was done to, and to those who look at reports; nobody else.
 */
public final class Acts {

  /** Acts on one page. */
  static final int PAGE = 50;

  private final Db db;

  public Acts(Db db) {
    this.db = db;
  }

  /**
   * A line that is to be written.
   *
   * @param about to whom it is done; empty of what is done to a room
   * @param words up to 1,000 characters; "" for nothing
   * @param pace how long each person waits in a room from then on between two messages
   */
  public record New(
      SpaceId space,
      Subject subject,
      Optional<PersonId> about,
      What what,
      Ground ground,
      String words,
      PersonId by,
      Optional<Instant> until,
      Optional<Duration> pace,
      Optional<ReportId> report) {

    /** One that no report asked for, about what somebody wrote. */
    public static New of(
        SpaceId space, Subject subject, PersonId about, What what, String words, PersonId by) {
      return new New(
          space,
          subject,
          Optional.of(about),
          what,
          Ground.OTHER,
          words,
          by,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /**
     * One that changes who writes in a room, or how often.
     *
     * @param pace of {@link What#ROOM_PACED}; empty for anything else
     */
    public static New room(
        SpaceId space,
        Subject room,
        What what,
        String words,
        Optional<Duration> pace,
        PersonId by) {
      return new New(
          space,
          room,
          Optional.empty(),
          what,
          Ground.OTHER,
          words,
          by,
          Optional.empty(),
          pace,
          Optional.empty());
    }
  }

  /**
   * Writes a line in the transaction that does it. It is an event of its own where somebody is to
   * hear of it; what is done to a room is one of that room.
   */
  public static ActId record(Tx tx, Instant at, New act) {
    var id =
        tx.the(
            """
            insert into moderation_acts (space_id, kind, subject_id, about_id, what, ground, words,
              by_id, at, until, pace, report_id)
            values ($1, $2, $3, nullif($4::bigint, 0), $5, $6, $7, $8, $9,
              nullif($10, '')::timestamptz, nullif($11, '')::integer, nullif($12::bigint, 0))
            returning id
            """,
            row -> row.id("id", ActId::new),
            act.space(),
            act.subject().kind(),
            act.subject().id(),
            act.about().map(PersonId::value).orElse(0L),
            act.what(),
            act.ground(),
            act.words(),
            act.by(),
            at,
            act.until().map(Instant::toString).orElse(""),
            act.pace().map(pace -> Long.toString(pace.toSeconds())).orElse(""),
            act.report().map(ReportId::value).orElse(0L));
    act.about()
        .ifPresent(about ->
            tx.record(new ModerationEvent.Acted(act.space(), id, act.what(), about, act.by())));
    return id;
  }

  /** Whether it was done to this person, or to what they wrote, under whatever name. */
  static boolean isAbout(Queries queries, PersonId person, PersonId about) {
    return queries.the(
        "select exists (select 1 from selves where person_id = $1 and self_id = $2) as own",
        row -> row.flag("own"),
        person,
        about);
  }

  /** What was done to what this person wrote in a space, or to them, the newest first. */
  List<Act> about(PersonId person, SpaceId space) {
    return db.list(
        Act.SELECT
            + """
            where a.about_id = any(array(select self_id from selves where person_id = $1))
              and a.space_id = $2
            order by a.id desc
            limit 200
            """,
        Act::read,
        person,
        space);
  }

  /**
   * The record of a space, the newest first; without what concerns who looks at it.
   *
   * @param before the id that it goes on before
   */
  List<Act> of(Member by, long before) {
    return db.list(
        Act.SELECT
            + """
            where a.space_id = $1 and a.id < $3
              and (a.about_id is null
                or a.about_id <> all(array(select self_id from selves where person_id = $2)))
            order by a.id desc
            limit $4
            """,
        Act::read,
        by.space().id(),
        by.person(),
        before,
        PAGE + 1);
  }

  /** What a report has led to, in order. */
  List<Act> of(ReportId report) {
    return db.list(Act.SELECT + "where a.report_id = $1 order by a.id", Act::read, report);
  }

  /** These. */
  List<Act> of(List<ActId> ids) {
    return ids.isEmpty() ? List.of() : db.list(Act.SELECT + "where a.id = any($1)", Act::read, ids);
  }

  /** One of a space. */
  Optional<Act> find(SpaceId space, ActId id) {
    return db.one(Act.SELECT + "where a.id = $1 and a.space_id = $2", Act::read, id, space);
  }
}
