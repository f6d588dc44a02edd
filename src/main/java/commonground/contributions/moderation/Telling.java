package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.contributions.moderation.Reported.State;
import commonground.people.EmailAddress;
import commonground.people.PersonId;
import commonground.platform.config.ReportSettings;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Space;
import java.util.Optional;

/**
 * Taking in what people report. What is told about one subject is one report until it is decided.
 * The same words twice are one telling; whatever is not kept is said, with the words in their box.
 */
public final class Telling {

  /** Characters that somebody tells at once. */
  public static final int MOST = 2_000;

  /** Of one report so much is kept from one person, and from all without an account together. */
  private static final int ENOUGH = 20;

  /** Beside these, from people without an account who are worried or would like an answer. */
  private static final int PRESSING = 100;

  private final Db db;
  private final Subjects subjects;
  private final ReportSettings promised;
  private final ModerationLetters letters;

  public Telling(Db db, Subjects subjects, ReportSettings promised, ModerationLetters letters) {
    this.db = db;
    this.subjects = subjects;
    this.promised = promised;
    this.letters = letters;
  }

  /**
   * What somebody tells.
   *
   * @param reporter empty for somebody without an account
   * @param email where these would like an answer
   * @param words up to {@link #MOST} characters; "" for nothing
   */
  public record New(
      Optional<PersonId> reporter, Optional<EmailAddress> email, Worry why, String words) {

    /** As a number; 0 for somebody without an account. */
    private long by() {
      return reporter.map(PersonId::value).orElse(0L);
    }

    private String address() {
      return email.map(EmailAddress::text).orElse("");
    }

    private boolean isPressing() {
      return why == Worry.WORRIED || email.isPresent();
    }
  }

  /** What came of telling. */
  public enum Heard {
    DONE,
    /** The subject is not in the space any more, or does not stand there. */
    GONE,
    /** So much is told about it already that this was not kept. */
    FULL
  }

  /** Keeps it, and tells those who look at reports if it is pressing. */
  public Heard tell(Space space, Subject subject, New told) {
    return db.transaction(tx -> {
      var found = subjects.hold(tx, space.id(), subject).filter(one -> one.state() == State.STANDS);
      if (found.isEmpty()) {
        return Heard.GONE;
      }
      if (isTold(tx, subject, told)) {
        return Heard.DONE;
      }
      if (isFull(tx, subject, told)) {
        return Heard.FULL;
      }
      keep(tx, space, found.get(), told);
      return Heard.DONE;
    });
  }

  /** Whether the very same waits already: a button is pressed twice. */
  private static boolean isTold(Tx tx, Subject subject, New told) {
    return tx.the(
        """
        select exists (
          select 1
          from report_voices v
          join reports r on r.id = v.report_id
          where r.kind = $1 and r.subject_id = $2 and r.state = 'new'
            and coalesce(v.reporter_id, 0) = $3 and coalesce(v.email, '') = $4 and v.why = $5
            and v.words = $6) as told
        """,
        row -> row.flag("told"),
        subject.kind(),
        subject.id(),
        told.by(),
        told.address(),
        told.why(),
        told.words());
  }

  private static boolean isFull(Tx tx, Subject subject, New told) {
    var pressing = told.reporter().isEmpty() && told.isPressing();
    return tx.the(
            """
            select count(*) as told
            from report_voices v
            join reports r on r.id = v.report_id
            where r.kind = $1 and r.subject_id = $2 and r.state = 'new'
              and coalesce(v.reporter_id, 0) = $3
              and (v.reporter_id is not null
                or (v.email is not null or v.why = 'worried') = $4::boolean)
            """,
            row -> row.count("told"),
            subject.kind(),
            subject.id(),
            told.by(),
            pressing)
        >= (pressing ? PRESSING : ENOUGH);
  }

  private void keep(Tx tx, Space space, Reported subject, New told) {
    var opened = open(tx, space, subject, told.why());
    hear(tx, opened.id(), told);
    var by = told.reporter().orElse(PersonId.OPERATOR);
    tx.record(new ModerationEvent.Told(space.id(), opened.id(), told.why(), by));
    if (opened.pressing()) {
      // Site administrators who were told of a lesser thing hear of it, too.
      tx.run("update reports set fallen_at = null where id = $1", opened.id());
      letters.worried(
          tx, Reports.worried(tx, opened.id()), space, opened.id(), isUnnamed(tx, subject));
    }
  }

  private static boolean isUnnamed(Tx tx, Reported subject) {
    return tx.the(
        "select exists (select 1 from unnamed where alias_id = $1) as unnamed",
        row -> row.flag("unnamed"),
        subject.writer());
  }

  /**
   * @param pressing whether somebody is worried, and nobody was before
   */
  private record Opened(ReportId id, boolean pressing) {}

  private Opened open(Tx tx, Space space, Reported subject, Worry why) {
    var now = db.clock().instant();
    var before =
        tx.one(
            """
            select why from reports
            where kind = $1 and subject_id = $2 and state = 'new'
            for update
            """,
            row -> row.word("why", Worry.class),
            subject.subject().kind(),
            subject.subject().id());
    var most = before.filter(worry -> worry.compareTo(why) < 0).orElse(why);
    var id =
        tx.the(
            OPEN,
            row -> row.id("id", ReportId::new),
            space.id(),
            subject.subject().kind(),
            subject.subject().id(),
            subject.writer(),
            most,
            now,
            why.due(now, promised));
    var pressing = why == Worry.WORRIED && before.filter(worry -> worry == Worry.WORRIED).isEmpty();
    return new Opened(id, pressing);
  }

  private static final String OPEN =
      """
      insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at)
      values ($1, $2, $3, $4, $5, 'new', $6, $7)
      on conflict (kind, subject_id) where state = 'new' do update
        set why = excluded.why, due_at = least(reports.due_at, excluded.due_at)
      returning id
      """;

  private void hear(Tx tx, ReportId report, New told) {
    tx.run(
        """
        insert into report_voices (report_id, reporter_id, email, why, words, told_at)
        values ($1, nullif($2::bigint, 0), nullif($3, ''), $4, $5, $6)
        """,
        report,
        told.by(),
        told.address(),
        told.why(),
        told.words(),
        db.clock().instant());
  }
}
