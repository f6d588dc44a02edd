package commonground.discussions.moving;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.List;
import java.util.Optional;

/**
 * Moving a thread to another space: only where every reader there could already read it. Nobody
 * reads by it what they could not read before, nor learns what somebody is called elsewhere.
 */
public final class Moving {

  private final Db db;
  private final ReadPositions positions;

  public Moving(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /** The other spaces of this member, by name. */
  List<Destination> destinations(Member by, DiscussionId id) {
    return db.list(
        Destination.SELECT + "order by lower(s.name), s.id",
        Destination::read,
        by.space().id(),
        by.person(),
        forAnyone(db, by, id),
        id);
  }

  /** Whether anyone can read all of it today. */
  private static boolean forAnyone(Queries queries, Member by, DiscussionId id) {
    return queries
        .one(
            """
            select s.visibility = 'public' and d.audience = 'everyone'
              and d.public_posts = d.posts
              and (coalesce(d.closed_at, d.closes_at) is null or d.closing_audience = 'everyone')
              and not exists (
                select 1 from summaries u
                where u.discussion_id = d.id and u.audience = 'members' and u.state = 'accepted')
              as open
            from discussions d
            join spaces s on s.id = d.space_id
            where d.id = $1 and s.id = $2
            """,
            row -> row.flag("open"),
            id,
            by.space().id())
        .orElse(false);
  }

  /** Why it cannot be moved anywhere; empty if it can. */
  Optional<Anchor> anchor(Member by, DiscussionId id) {
    return anchor(db, by, id);
  }

  private static Optional<Anchor> anchor(Queries queries, Member by, DiscussionId id) {
    var held = held(queries, by, id);
    if (held.named()) {
      return Optional.of(Anchor.OWN_NAMES);
    }
    if (held.made()) {
      return Optional.of(Anchor.OF_MESSAGES);
    }
    return held.open() ? Optional.of(Anchor.OPEN) : Optional.empty();
  }

  /** What keeps it here. */
  private record Held(boolean named, boolean made, boolean open) {}

  private static Held held(Queries queries, Member by, DiscussionId id) {
    return queries.the(
        """
        select
          (select names = 'display' from spaces where id = $2) as named,
          exists (select 1 from made_discussions where discussion_id = $1) as made,
          exists (
            select 1 from posts where discussion_id = $1 and removed_by is not null)
            or exists (select 1 from summaries where discussion_id = $1 and state = 'waiting')
            or exists (
              select 1
              from reports r
              join posts p on p.id = r.subject_id
              where r.space_id = $2 and r.kind = 'post' and r.state in ('new', 'appealed')
                and p.discussion_id = $1) as open
        """,
        row -> new Held(row.flag("named"), row.flag("made"), row.flag("open")),
        id,
        by.space().id());
  }

  /** Moves it, with all that was written in it; its old addresses lead to the new ones. */
  public Moved move(Member by, DiscussionId id, SpaceId to) {
    return db.transaction(tx -> {
      lock(tx, by.space().id(), to);
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Moved.Archived();
      }
      var thread = Locked.thread(tx, by, id, reach.get());
      if (thread.isEmpty() || !Facilitators.may(tx, by, Permission.MODERATE)) {
        return new Moved.NotHere();
      }
      var anchor = anchor(tx, by, id);
      if (anchor.isPresent()) {
        return new Moved.Held(anchor.get());
      }
      var there = Spaces.audience(tx, to).flatMap(open -> destination(tx, by, id, to));
      if (there.isEmpty()) {
        return new Moved.NotThere();
      }
      move(tx, by, thread.get(), reach.get(), to);
      return new Moved.Done(there.get().slug());
    });
  }

  /** Nobody archives or opens either of them while this goes on. */
  private static void lock(Tx tx, SpaceId from, SpaceId to) {
    // Lowest first, as who leaves all of theirs does: else two would wait for each other.
    tx.run("select id from spaces where id = any($1) order by id for share", List.of(from, to));
  }

  private static Optional<Destination> destination(Tx tx, Member by, DiscussionId id, SpaceId to) {
    return tx.one(
            Destination.SELECT + "and s.id = $5",
            Destination::read,
            by.space().id(),
            by.person(),
            forAnyone(tx, by, id),
            id,
            to)
        .filter(Destination::open);
  }

  private void move(Tx tx, Member by, Locked thread, Audience reach, SpaceId to) {
    var revision = thread.revision() + 1;
    if (reach == Audience.MEMBERS) {
      // Nobody from outside reads it here any more: nor there, however open that is.
      narrow(tx, thread.id());
    }
    tx.run(
        """
        update discussions set space_id = $2, revision = $3, pinned_until = null
        where id = $1
        """,
        thread.id(),
        to,
        revision);
    tx.run(
        """
        insert into moves (discussion_id, from_space_id, moved_at, moved_by)
        values ($1, $2, $3, $4)
        on conflict (discussion_id, from_space_id) do update
          set moved_at = excluded.moved_at, moved_by = excluded.moved_by
        """,
        thread.id(),
        by.space().id(),
        db.clock().instant(),
        by.person());
    positions.follow(tx, by.person(), thread.id(), revision);
    tx.record(new DiscussionEvent.Moved(by.space().id(), thread.id(), to, by.person(), revision));
  }

  private static void narrow(Tx tx, DiscussionId id) {
    tx.run(
        "update posts set audience = 'members' where discussion_id = $1 and audience = 'everyone'",
        id);
    tx.run(
        """
        update discussions set audience = 'members', public_posts = 0, last_public_post = 0,
          last_public_post_at = null, closing_audience = 'members'
        where id = $1
        """,
        id);
  }
}
