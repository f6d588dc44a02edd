package commonground.search;

import commonground.contributions.Subject;
import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the newest posts and messages with some words that somebody may read.
 *
 * <p>The index gives those whose words fit, some at a time; their own tables say of each whether it
 * still says that, and whether this person may read it. So nothing is shown that was taken away or
 * closed a moment ago, however far behind the index is.
 */
final class Finder {

  /** Posts and messages with the right words that are looked at for one page. */
  static final int MOST = 10_000;

  /** More than are wanted, because some may not be for this reader. */
  private static final int SPARE = 20;

  private final Db db;

  Finder(Db db) {
    this.db = db;
  }

  /** What there is besides what was found. */
  enum Others {
    NONE,
    SOME,
    /** The search ended before it had found enough. */
    UNKNOWN
  }

  /**
   * What came of it.
   *
   * @param hits the newest first
   */
  record Found(List<Hit> hits, Others others) {
    static final Found NOTHING = new Found(List.of(), Others.NONE);
  }

  /**
   * @param before the hit that the newest one comes after; {@link Choice.After#NOTHING} for none
   * @param most hits
   */
  Found newest(Reach reach, Meaning meaning, Choice choice, Choice.After before, int most) {
    if (reach.nowhere()) {
      return Found.NOTHING;
    }
    var since = choice.since().from(db.clock().instant());
    var search = new Search(reach, meaning, choice, since, most);
    var until = reach.newest().isBefore(before.at()) ? reach.newest() : before.at();
    search.goOn(before.at(), before.subject());
    var stretches = Marks.back(until, search.since);
    for (var at = 0; at < stretches.size() && !search.done(); ) {
      search.look(stretches.get(at));
      if (!search.done()) {
        search.goOn(stretches.get(at).from(), Subject.post(0));
      }
      var next = at + (search.few() ? 2 : 1);
      at = at < stretches.size() - 1 ? Math.min(next, stretches.size() - 1) : stretches.size();
    }
    return search.found();
  }

  /** How far one search has come. */
  private final class Search {
    private final Reach reach;
    private final Meaning meaning;
    private final Choice choice;
    private final Instant since;
    private final int most;
    private final List<Hit> hits = new ArrayList<>();
    private int looked;
    private Instant at = Instant.EPOCH;
    private Subject subject = Subject.post(0);

    Search(Reach reach, Meaning meaning, Choice choice, Instant since, int most) {
      this.reach = reach;
      this.meaning = meaning;
      this.choice = choice;
      this.since = since;
      this.most = most;
    }

    void goOn(Instant at, Subject subject) {
      this.at = at;
      this.subject = subject;
    }

    boolean done() {
      return hits.size() > most || looked >= MOST;
    }

    /** Whether too few were found even if there are as many in each of 64 times as many days. */
    boolean few() {
      return hits.size() * 64 < most;
    }

    Found found() {
      if (hits.size() > most) {
        return new Found(List.copyOf(hits.subList(0, most)), Others.SOME);
      }
      return new Found(List.copyOf(hits), looked >= MOST ? Others.UNKNOWN : Others.NONE);
    }

    void look(Marks.Stretch stretch) {
      var from = stretch.from().isAfter(since) ? stretch.from() : since;
      while (!done()) {
        var limit = Math.min(MOST - looked, 2 * (most - hits.size()) + SPARE);
        var pages = ask(expression(stretch), from, limit);
        var last = pages.isEmpty() ? Page.EMPTY : pages.getLast();
        pages.forEach(page -> page.hit().ifPresent(hits::add));
        looked += last.seen();
        if (last.seen() < limit) {
          return;
        }
        goOn(last.at(), last.subject());
      }
    }

    private String expression(Marks.Stretch stretch) {
      var places = new ArrayList<String>();
      reach.marks().ifPresent(places::add);
      if (!stretch.days().isEmpty()) {
        places.add(Expression.any(Expression.quoted(stretch.days())));
      }
      if (!choice.posts()) {
        places.add(Expression.quoted(Marks.MESSAGE));
      } else if (!choice.messages()) {
        places.add(Expression.not(Expression.quoted(Marks.MESSAGE)));
      }
      return meaning.in(places);
    }

    private List<Page> ask(String expression, Instant from, int limit) {
      return db.list(
          FIND,
          Page::read,
          expression,
          at,
          subject.id(),
          subject.kind(),
          from,
          limit,
          reach.person(),
          choice.perspective().map(Words::write).orElse(""),
          choice.topic().orElse(new TopicId(0)),
          choice.unanswered());
    }
  }

  /**
   * A hit, with how far the index was read for it and those beside it.
   *
   * @param seen rows that the index gave
   * @param at and subject: of the oldest of them
   */
  private record Page(Optional<Hit> hit, int seen, Instant at, Subject subject) {

    static final Page EMPTY = new Page(Optional.empty(), 0, Instant.EPOCH, Subject.post(0));

    static Page read(Row row) {
      var hit = row.optionalNumber("id").isPresent() ? Optional.of(Hit.read(row)) : none();
      var last = new Subject(row.word("last_kind", Subject.Kind.class), row.number("last_id"));
      return new Page(hit, row.count("seen"), row.instant("last_at"), last);
    }

    private static Optional<Hit> none() {
      return Optional.empty();
    }
  }

  /**
   * The rows of the index are taken first, and no more than the limit: so whatever the words are,
   * the rest is looked up by keys. Threads are looked at once each, however many of their posts
   * were found. Whether one has an answer is asked as {@code DiscussionList} asks it. Messages are
   * for members of today alone, in whatever space; the offset has each of them looked up by itself,
   * for most rooms have the same heading, none.
   */
  static final String FIND =
      """
      with found as materialized (
        select r.kind, r.id, r.at, r.edited_at, r.heading
        from search_rows r
        where r.words @@ ($1::text)::tsquery and (r.at, r.id, r.kind) < ($2, $3, $4) and r.at >= $5
        order by r.at desc, r.id desc, r.kind desc
        limit $6
      ), threads as materialized (
        select d.id, md5(d.title) as heading, s.id as space_id, s.slug, s.name, i.inside,
          (select a.number from answered a
            where a.discussion_id = d.id and (i.inside or a.audience = 'everyone')) is null
            and not exists (
              select 1 from news n
              where n.discussion_id = d.id and n.writer_id <> d.started_by
                and (i.inside or n.audience = 'everyone')) as unanswered,
          $9::bigint = 0 or exists (
            select 1
            from discussion_topics l
            join topics t on t.id = l.topic_id and t.space_id = d.space_id
            where l.discussion_id = d.id and l.topic_id = $9
              and (i.inside or (l.audience = 'everyone' and t.audience = 'everyone'))) as about
        from (
          select distinct p.discussion_id
          from found f
          join posts p on p.id = f.id
          where f.kind = 'post') t
        join discussions d on d.id = t.discussion_id
        join spaces s on s.id = d.space_id
        left join memberships m on m.space_id = s.id and m.person_id = $7
        cross join lateral (select m.person_id is not null as inside) i
        where i.inside or (s.visibility = 'public' and d.audience = 'everyone')
      ), posted as (
        select f.kind, f.id, f.at, p.discussion_id, t.slug, t.name as space,
          coalesce(w.perspectives, '{}') as perspectives, t.unanswered
        from found f
        join posts p on p.id = f.id and p.removed_at is null
          and p.edited_at is not distinct from f.edited_at
        join threads t on t.id = p.discussion_id and t.heading = f.heading
        left join memberships w on w.space_id = t.space_id and w.person_id = p.writer_id
        where f.kind = 'post' and (t.inside or p.audience = 'everyone') and t.about
          and ($8 = '' or $8 = any(w.perspectives)) and (not $10::boolean or t.unanswered)
      ), sent as (
        select f.kind, f.id, f.at, null::bigint as discussion_id, s.slug, s.name as space,
          coalesce(w.perspectives, '{}') as perspectives, false as unanswered
        from found f
        cross join lateral (
          select o.space_id, x.writer_id
          from messages x
          join rooms o on o.id = x.room_id
          where x.id = f.id and x.removed_at is null
            and x.edited_at is not distinct from f.edited_at
            and md5(coalesce(o.name, '')) = f.heading
          offset 0) x
        join spaces s on s.id = x.space_id
        join memberships m on m.space_id = s.id and m.person_id = $7
        left join memberships w on w.space_id = s.id and w.person_id = x.writer_id
        where f.kind = 'message' and ($8 = '' or $8 = any(w.perspectives))
      )
      select c.seen, c.at as last_at, c.id as last_id, c.kind as last_kind, h.kind, h.id, h.at,
        h.discussion_id, h.slug, h.space, h.perspectives, h.unanswered
      from (
        select at, id, kind, count(*) over () as seen
        from found
        order by at, id, kind
        limit 1) c
      left join (select * from posted union all select * from sent) h on true
      order by h.at desc nulls last, h.id desc, h.kind desc
      """;

  /** How well these fit, in the order in which they were given. */
  List<Long> ranks(Meaning meaning, List<Hit> hits) {
    return hits.isEmpty()
        ? List.of()
        : db.list(
            RANK,
            row -> row.number("rank"),
            Indexer.kinds(hits.stream().map(Hit::subject).toList()),
            hits.stream().map(hit -> hit.subject().id()).toList(),
            meaning.ranking());
  }

  /** Words of a title count more; a long text has more words by chance. */
  private static final String RANK =
      """
      select coalesce((1000000 * ts_rank(r.words, ($3::text)::tsquery, 1))::bigint, 0) as rank
      from unnest($1::text[], $2::bigint[]) with ordinality as h (kind, id, place)
      left join search_rows r on r.kind = h.kind and r.id = h.id
      order by h.place
      """;
}
