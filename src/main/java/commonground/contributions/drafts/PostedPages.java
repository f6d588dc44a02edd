package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Pages whose words were posted without a name. Their drafts leave no row, so the table {@code
 * posted_pages} knows what comes late. It holds a hash of the person and the page, and no other row
 * holds either page or hash: what such a page saves or posts afterwards goes by another name.
 */
public final class PostedPages {

  private PostedPages() {}

  /**
   * As what a page saves now.
   *
   * @param mark under a name that no post without a name has ended
   * @param late whether it comes after the post that had its words
   */
  record Now(DraftMark mark, boolean late) {}

  static Now now(Queries queries, PersonId person, DraftMark mark) {
    var page = mark.page();
    var late = false;
    for (var ended = saves(queries, person, page);
        ended.isPresent();
        ended = saves(queries, person, page)) {
      late |= mark.saves() > 0 && mark.saves() <= ended.get();
      page = after(person, page);
    }
    var from = saves(queries, person, mark.from()).isPresent() ? "" : mark.from();
    return new Now(new DraftMark(page, mark.saves(), from, mark.fromSaves()), late);
  }

  /** How far a page had come when its words were posted; empty if none were. */
  private static Optional<Long> saves(Queries queries, PersonId person, String page) {
    return page.isEmpty()
        ? Optional.empty()
        : queries.one(
            "select saves from posted_pages where page = posted_page($1, $2)",
            row -> row.number("saves"),
            person,
            page);
  }

  /** Under which name a page goes on; it cannot be found without the name that it had. */
  private static String after(PersonId person, String page) {
    try {
      var text = "after " + person.value() + " " + page;
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Says in the transaction that posts words without a name which page had them, in a way that
   * tells nothing of its writer: what a stop leaves after it is found by that.
   */
  public static void know(Tx tx, Instant now, PersonId writer, DraftMark mark) {
    var page = now(tx, writer, mark).mark().page();
    if (!page.isEmpty()) {
      tx.run(KNOW, writer, List.of(page), List.of(mark.saves()), day(now));
    }
  }

  private static final String KNOW =
      """
      insert into posted_pages (page, saves, day)
      select posted_page($1, p.page), max(p.saves), $4::text::date
      from unnest($2::text[], $3::bigint[]) as p (page, saves)
      group by 1
      on conflict (page) do nothing
      """;

  private record Line(String page, long saves) {}

  /**
   * Ends the drafts of a page whose words were posted, all that led to them, and the same words
   * wherever this person had them. Never in the transaction of the post, and what is known of the
   * pages in another one than what becomes of the person's rows.
   *
   * @param fingerprint of the words that were posted; empty if nobody knows it any more
   */
  static void end(
      Db db, Instant now, PersonId writer, Box box, DraftMark mark, byte[] fingerprint) {
    keepNewer(db, writer, mark, fingerprint);
    var ended = db.list(ENDED, PostedPages::line, ended(db, writer, box, mark, fingerprint));
    var pages = ended.stream().map(Line::page).toList();
    if (!pages.isEmpty()) {
      var saves = ended.stream().map(Line::saves).toList();
      db.run(KNOW, writer, pages, saves, day(now));
      db.run(
          """
          delete from drafts d
          using unnest($2::text[], $3::bigint[]) as l (page, saves)
          where d.person_id = $1 and d.page = l.page and d.saves <= l.saves
          """,
          writer,
          pages,
          saves);
    }
    db.run(
        """
        update drafts d set begun_with = ''
        where person_id = $1 and begun_with <> ''
          and exists (select 1 from posted_pages k where k.page = posted_page($1, d.begun_with))
        """,
        writer);
  }

  /** Other words that a page has saved since its post go by the name that it has now. */
  private static void keepNewer(Db db, PersonId writer, DraftMark mark, byte[] fingerprint) {
    var free = now(db, writer, mark).mark().page();
    for (var name : names(db, writer, mark.page())) {
      db.run(
          """
          update drafts d
          set page = $3
          from posted_pages k
          where d.person_id = $1 and d.page = $2 and k.page = posted_page($1, $2)
            and k.saves > 0 and d.saves > k.saves and d.fingerprint <> $4
            and (d.line <> '' or d.words <> '')
            and not exists (select 1 from drafts o where o.person_id = $1 and o.page = $3)
          """,
          writer,
          name,
          free,
          fingerprint);
    }
  }

  private static Object[] ended(
      Db db, PersonId writer, Box box, DraftMark mark, byte[] fingerprint) {
    var names = names(db, writer, mark.page());
    return new Object[] {
      writer,
      names,
      names.stream().map(DraftMark::anew).toList(),
      mark.saves(),
      mark.from(),
      mark.fromSaves(),
      box.kind(),
      box.about(),
      box.number(),
      fingerprint
    };
  }

  /** All names of a page so far. */
  private static List<String> names(Db db, PersonId person, String page) {
    var names = new ArrayList<String>();
    var name = page;
    while (saves(db, person, name).isPresent()) {
      names.add(name);
      name = after(person, name);
    }
    return List.copyOf(names);
  }

  private static Line line(Row row) {
    return new Line(row.text("page"), row.number("saves"));
  }

  /**
   * What the page has saved and what it began with, if that has not been saved again since; what
   * they began with; and whatever went on elsewhere in this box, for such a row that nothing goes
   * on from says that something was posted.
   */
  private static final String ENDED =
      """
      with recursive line as (
        select page, saves, begun_with
        from drafts
        where person_id = $1
          and (page = any($2) or page = any($3) and ($4 = 0 or saves <= $4)
            or page = $5 and saves <= $6 or fingerprint = $10
            or kind = $7 and about = $8 and number = $9 and ended = 'continued')
        union
        select d.page, d.saves, d.begun_with
        from line l
        join drafts d on d.person_id = $1 and d.page = l.begun_with and d.ended = 'continued'
      )
      select page, case when page = $5 then greatest(saves, $6) else saves end as saves
      from line
      """;

  /** The date in UTC. */
  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  private record Left(PersonId person, Box box, DraftMark mark, byte[] fingerprint) {}

  /** Deletes what is older, and drafts that another window has saved since, or a stop has left. */
  static void sweep(Db db, Instant now, Instant before) {
    db.run("delete from posted_pages where day < $1::text::date", day(before));
    for (var left : db.list(LEFT, PostedPages::left)) {
      end(db, now, left.person(), left.box(), left.mark(), left.fingerprint());
    }
  }

  private static final String LEFT =
      """
      select d.person_id, d.kind, d.about, d.number, d.page, d.saves, d.fingerprint
      from drafts d
      join unnamed u on u.person_id = d.person_id
      join posts p on p.writer_id = u.alias_id and p.source = d.words
      union
      select d.person_id, d.kind, d.about, d.number, d.page, k.saves,
        case when k.saves > 0 and d.saves > k.saves then '' else d.fingerprint end as fingerprint
      from drafts d
      join posted_pages k on k.page = posted_page(d.person_id, d.page)
      """;

  private static Left left(Row row) {
    return new Left(
        row.id("person_id", PersonId::new),
        new Box(row.word("kind", Box.Kind.class), row.number("about"), row.count("number")),
        new DraftMark(row.text("page"), row.number("saves"), "", 0),
        row.bytes("fingerprint"));
  }
}
