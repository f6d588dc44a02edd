package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody was told, by conversation, the newest first. */
public final class NoticeList {

  /** Conversations on a page. */
  static final int PAGE = 20;

  /** Notices of one conversation that a page shows. */
  static final int LINES = 5;

  private final Db db;
  private final Positions positions;

  public NoticeList(Db db, Positions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * A conversation that somebody was told of.
   *
   * @param number see {@link MailNotices}
   * @param newest the id of its newest notice
   * @param all how many there are
   * @param rows the newest of them, newest first, not empty
   */
  record Conversation(long number, long newest, long unread, long all, List<NoticeRow> rows) {}

  private record Head(long number, long newest, long unread, long all) {}

  /**
   * A page.
   *
   * @param next what it goes on before; 0 for no more
   */
  record Page(List<Conversation> conversations, long next) {}

  /**
   * The page of conversations whose newest notice came before this one.
   *
   * @param before the id of a notice; {@link Long#MAX_VALUE} for the first page
   */
  Page page(PersonId person, long before) {
    positions.settle(person);
    var heads =
        db.list(
            HEADS,
            row ->
                new Head(
                    row.number("conversation"),
                    row.number("newest"),
                    row.number("unread"),
                    row.number("all_of_it")),
            person,
            before,
            PAGE + 1);
    var shown = heads.subList(0, Math.min(PAGE, heads.size()));
    var rows = rows(person, shown);
    var conversations =
        shown.stream()
            .flatMap(
                head -> conversation(head, rows.getOrDefault(head.number(), List.of())).stream())
            .toList();
    return new Page(conversations, heads.size() > PAGE ? shown.getLast().newest() : 0);
  }

  private static final String HEADS =
      """
      select n.conversation, max(n.id) as newest, count(*) filter (where n.unread) as unread,
        count(*) as all_of_it
      from notices_shown n
      where n.person_id = $1
      group by n.conversation
      having max(n.id) < $2
      order by newest desc
      limit $3
      """;

  /** Nothing if it has gone between the two questions. */
  private static Optional<Conversation> conversation(Head head, List<NoticeRow> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conversation(head.number(), head.newest(), head.unread(), head.all(), rows));
  }

  private Map<Long, List<NoticeRow>> rows(PersonId person, List<Head> heads) {
    return heads.isEmpty()
        ? Map.of()
        : db
            .list(ROWS, NoticeRow::read, person, heads.stream().map(Head::number).toList(), LINES)
            .stream()
            .collect(Collectors.groupingBy(NoticeRow::conversation));
  }

  private static final String ROWS =
      NoticeRow.SELECT
          + """
          where n.person_id = $1 and n.id in (
            select last.id
            from unnest($2::bigint[]) as c (conversation)
            cross join lateral (
              select x.id
              from notices_shown x
              where x.person_id = $1 and x.conversation = c.conversation
              order by x.id desc
              limit $3) last)
          order by n.id desc
          """;

  /** One of theirs that they may be shown. */
  Optional<NoticeRow> find(PersonId person, long id) {
    return db.one(
        NoticeRow.SELECT + "where n.person_id = $1 and n.id = $2", NoticeRow::read, person, id);
  }
}
