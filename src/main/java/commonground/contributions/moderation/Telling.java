package commonground.contributions.moderation;

import commonground.people.EmailAddress;
import commonground.people.PersonId;
import commonground.platform.config.ReportSettings;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.spaces.Space;
import java.util.Optional;

/**
 * Taking in what people report. What is told about one subject is one report until it is decided;
 * what one person tells is one voice in it, however often they tell it.
 */
public final class Telling {

  /** Characters that somebody tells at once. */
  public static final int MOST = 2_000;

  /** Of people without an account so many are heard in one report: more says nothing new. */
  private static final int VISITORS = 20;

  private final Db db;
  private final ReportSettings promised;
  private final ModerationLetters letters;

  public Telling(Db db, ReportSettings promised, ModerationLetters letters) {
    this.db = db;
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
      Optional<PersonId> reporter, Optional<EmailAddress> email, Worry why, String words) {}

  /** Keeps it, and tells those who look at reports if it is pressing. */
  public void tell(Space space, Reported subject, New told) {
    db.transaction(tx -> {
      var opened = open(tx, space, subject, told.why());
      told.reporter()
          .ifPresentOrElse(
              reporter -> hear(tx, opened.id(), reporter, told),
              () -> hearVisitor(tx, opened.id(), told));
      var by = told.reporter().orElse(PersonId.OPERATOR);
      tx.record(new ModerationEvent.Told(space.id(), opened.id(), told.why(), by));
      if (opened.pressing()) {
        letters.worried(tx, Reports.worried(tx, opened.id()), space, opened.id());
      } else if (opened.fresh()) {
        letters.fallen(tx, Reports.administrators(tx, opened.id()), space, opened.id());
      }
      return opened;
    });
  }

  /**
   * @param fresh whether nothing was told about it before
   * @param pressing whether somebody is worried, and nobody was before
   */
  private record Opened(ReportId id, boolean fresh, boolean pressing) {}

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
    return new Opened(id, before.isEmpty(), pressing);
  }

  private static final String OPEN =
      """
      insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at)
      values ($1, $2, $3, $4, $5, 'new', $6, $7)
      on conflict (kind, subject_id) where state = 'new' do update
        set why = excluded.why, due_at = least(reports.due_at, excluded.due_at)
      returning id
      """;

  /** The same words twice are one telling; other words are put below. */
  private void hear(Tx tx, ReportId report, PersonId reporter, New told) {
    tx.run(
        """
        insert into report_voices as v (report_id, reporter_id, why, words, told_at)
        values ($1, $2, $3, $4, $5)
        on conflict (report_id, reporter_id) do update
          set why = excluded.why, told_at = excluded.told_at,
            words = case
              when position(excluded.words in v.words) > 0 then v.words
              when v.words = '' then excluded.words
              else left(excluded.words || E'\\n\\n' || v.words, 4000)
            end
        """,
        report,
        reporter,
        told.why(),
        told.words(),
        db.clock().instant());
  }

  private void hearVisitor(Tx tx, ReportId report, New told) {
    tx.run(
        """
        insert into report_voices (report_id, email, why, words, told_at)
        select $1, nullif($2, ''), $3, $4, $5
        where (
            select count(*) from report_voices where report_id = $1 and reporter_id is null) < $6
          and not exists (
            select 1 from report_voices
            where report_id = $1 and reporter_id is null and why = $3 and words = $4
              and coalesce(email, '') = $2)
        """,
        report,
        told.email().map(EmailAddress::text).orElse(""),
        Words.write(told.why()),
        told.words(),
        db.clock().instant(),
        VISITORS);
  }
}
