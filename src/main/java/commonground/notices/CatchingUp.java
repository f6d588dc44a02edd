package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what is new to somebody. */
public final class CatchingUp {

  /**
   * Unread notices that are looked at to learn what is for somebody. Of whoever has more, older
   * ones stand with their spaces. So many discussions that close soon are looked at, too.
   */
  static final int MOST = 500;

  private final Db db;
  private final Spaces spaces;
  private final Positions positions;
  private final RoomNews rooms;

  public CatchingUp(Db db, Spaces spaces, Positions positions) {
    this.db = db;
    this.spaces = spaces;
    this.positions = positions;
    this.rooms = new RoomNews(db);
  }

  /** All that is new to somebody, for their page. */
  CatchUp of(PersonId person) {
    var found = all(person);
    return told(person, found, found);
  }

  /** The same for their mail: what has come since, where they want to hear of it. */
  CatchUp since(PersonId person, Instant moment) {
    var found = all(person).heard().since(moment);
    // No words of a hidden space go into a mail, so they are not even looked up.
    return told(person, found, found.open());
  }

  /** When somebody last had read all of a discussion; empty if they never had. */
  Optional<Instant> looked(PersonId person) {
    return db.the(
        "select max(caught_up_at) as at from reading_positions where person_id = $1",
        row -> row.optionalInstant("at"),
        person);
  }

  private CatchUp all(PersonId person) {
    positions.settle(person);
    var reasons = reasons(person);
    var places =
        spaces.of(person).stream()
            .collect(Collectors.toMap(member -> member.space().id(), Function.identity()));
    var threads =
        db.list(UNREAD, Unread::read, person).stream()
            // Membership may have changed between the two questions.
            .filter(one -> places.containsKey(one.space()))
            .map(one -> one.because(Optional.ofNullable(reasons.get(one.thread()))))
            .toList();
    var inRooms = rooms.of(person).stream().filter(one -> places.containsKey(one.space())).toList();
    return new CatchUp(places, threads, inRooms, closing(person, places), Map.of(), Map.of());
  }

  /** Where they may write, whether they have read it or not. */
  private List<ClosingSoon> closing(PersonId person, Map<SpaceId, Member> places) {
    var now = db.clock().instant();
    return db
        .list(CLOSING, ClosingSoon::read, person, now, now.plus(ClosingSoon.SOON), MOST)
        .stream()
        .filter(one ->
            Optional.ofNullable(places.get(one.space()))
                .filter(member -> member.may(Permission.WRITE))
                .isPresent())
        .toList();
  }

  private static final String CLOSING =
      """
      select d.id, d.space_id, d.title, d.closes_at, d.closing_set_at
      from memberships m
      join discussions d on d.space_id = m.space_id
      left join reading_positions r on r.discussion_id = d.id and r.person_id = m.person_id
      where m.person_id = $1 and d.closed_at is null and d.closes_at > $2 and d.closes_at <= $3
        and coalesce(r.attention, m.attention) <> 'nothing'
      order by d.closes_at, d.id
      limit $4
      """;

  /**
   * The unread threads of whoever $1 is, counted above their position and without their own and
   * those whom they muted there; and what they have read, where an edit has named them since. The
   * newest post is found by its revision: of a thread each is given out once. It is asked for one
   * by one, because as a join it would be looked for in every thread.
   */
  static final String UNREAD =
      """
      with places as materialized (
        select m.space_id, array(
          select self_id from selves where person_id = $1
          union all
          select x.muted_id from mutes x where x.space_id = m.space_id and x.person_id = $1
        ) as quiet
        from memberships m
        where m.person_id = $1
      ),
      named as materialized (
        select e.discussion_id, count(*) as unread, min(e.since) as first, max(e.since) as last,
          max(e.at) as at
        from news_by_edit e
        where e.person_id = $1
        group by e.discussion_id
      )
      select d.id, d.space_id, n.unread + coalesce(e.unread, 0) as unread,
        least(n.first, e.first) as first, greatest(n.last, e.last) as last,
        greatest(e.at, (
          select p.written_at from posts p
          where p.discussion_id = d.id and p.written_revision = n.last and p.removed_at is null)) as at
      from places
      join discussions d on d.space_id = places.space_id
      left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
      left join named e on e.discussion_id = d.id
      cross join lateral (
        select count(*) as unread, min(w.written_revision) as first,
          max(w.written_revision) as last
        from news w
        where w.discussion_id = d.id and w.written_revision > coalesce(r.revision, 0)
          and w.writer_id <> all (places.quiet)) n
      where d.revision > coalesce(r.revision, 0) and r.attention is distinct from 'nothing'
        and (n.unread > 0 or e.unread > 0)
      order by at desc, d.id desc
      """;

  private record ForYou(DiscussionId thread, Reason reason) {}

  /** Which threads have something for somebody, and by which rule: as it is decided today. */
  private Map<DiscussionId, Reason> reasons(PersonId person) {
    var reasons = new HashMap<DiscussionId, Reason>();
    db.list(FOR_YOU, row -> forYou(person, row), person, MOST).stream()
        .flatMap(Optional::stream)
        .filter(one -> one.reason().isForYou())
        .sorted(Comparator.comparing(ForYou::reason))
        .forEach(one -> reasons.putIfAbsent(one.thread(), one.reason()));
    return reasons;
  }

  private static Optional<ForYou> forYou(PersonId person, Row row) {
    var thread = row.id("discussion_id", DiscussionId::new);
    return Mailing.reason(PostFact.told(row), person, row).map(why -> new ForYou(thread, why));
  }

  /** What the rules ask of a notice, and none of its words. */
  private static final String FOR_YOU =
      """
      select n.discussion_id, p.writer_id, n.of_space, n.of_discussion,
        n.since is not null as by_edit,
        case when d.started_by = any(self.mine) then $1 else d.started_by end as started_by,
        case when q.writer_id = any(self.mine) then $1 else q.writer_id end as answered_id,
        (select h.whom
         from mentioned_here h
         where h.post_id = n.post_id and h.person_id = $1
         order by h.whom <> 'you', h.whom
         limit 1) as mentioned
      from notices_shown n
      cross join (
        select array(select self_id from selves where person_id = $1) as mine) as self
      join discussions d on d.id = n.discussion_id
      join posts p on p.id = n.post_id
      left join posts q on q.id = p.parent_id
      where n.person_id = $1 and n.unread and n.kind = 'post' and n.reason <> 'every_post_here'
      order by n.id desc
      limit $2
      """;

  /**
   * @param open the part of it of which words are shown
   */
  private CatchUp told(PersonId person, CatchUp found, CatchUp open) {
    var shown = open.shown();
    return found.with(
        shown.isEmpty() ? Map.of() : gists(person, shown),
        rooms.said(person, open.forYou().roomLines()));
  }

  private record Told(DiscussionId thread, Gist gist) {}

  private Map<DiscussionId, Gist> gists(PersonId person, List<Unread> shown) {
    return db
        .list(
            GISTS,
            row -> new Told(row.id("id", DiscussionId::new), Gist.read(row)),
            person,
            shown.stream().map(Unread::thread).toList(),
            shown.stream().map(Unread::first).toList(),
            shown.stream().map(Unread::last).toList())
        .stream()
        .collect(Collectors.toMap(Told::thread, Told::gist));
  }

  /** A post is found by the revision that made it unread: its own, or that of an edit. */
  private static final String GISTS =
      """
      select d.id, d.title,
        case when l.warning = '' then left(named(left(l.source, 1200), d.space_id), 1000)
          else 'Warning: ' || l.warning end as source,
        w.writers,
        coalesce(
          (select p.number from posts p
           where p.discussion_id = d.id and p.written_revision = u.first and p.removed_at is null),
          (select s.number from named_since s
           where s.person_id = $1 and s.discussion_id = d.id and s.since = u.first
           limit 1),
          l.number) as first
      from unnest($2::bigint[], $3::bigint[], $4::bigint[]) as u (discussion_id, first, last)
      join discussions d on d.id = u.discussion_id
      join memberships m on m.space_id = d.space_id and m.person_id = $1
      join posts l on l.id = coalesce(
        (select p.id from posts p
         where p.discussion_id = d.id and p.written_revision = u.last and p.removed_at is null),
        (select s.post_id from named_since s
         where s.person_id = $1 and s.discussion_id = d.id and s.since = u.last
         limit 1))
      cross join lateral (
        select array(
          select k.name
          from (
            select n.writer_id, max(n.revision) as latest
            from (
              select x.writer_id, x.written_revision as revision
              from news x
              where x.discussion_id = d.id and x.written_revision between u.first and u.last
              union all
              select s.writer_id, s.since
              from named_since s
              where s.person_id = $1 and s.discussion_id = d.id
                and s.since between u.first and u.last) n
            where n.writer_id <> all (array(
              select self_id from selves where person_id = $1
              union all
              select x.muted_id from mutes x
              where x.space_id = d.space_id and x.person_id = $1))
            group by n.writer_id
            order by latest desc
            limit 4) b
          join known_as k on k.space_id = d.space_id and k.person_id = b.writer_id
          order by b.latest desc) as writers) w
      """;
}
