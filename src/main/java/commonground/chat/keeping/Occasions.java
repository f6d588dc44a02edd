package commonground.chat.keeping;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.moderation.What;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.web.OneLine;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.Optional;

/** Rooms for an occasion: opening one, closing it when it is over, its name. For facilitators. */
public final class Occasions {

  /** Rooms of one space that are open at once, beside its own: more would scatter who talks. */
  public static final int MOST = 20;

  /** Characters of a name. */
  public static final int NAME = 80;

  private final Db db;
  private final Arranging arranging;

  public Occasions(Db db, RoomPositions positions) {
    this.db = db;
    this.arranging = new Arranging(db, positions);
  }

  /** What was typed as a name, in one line; it may still be too long. */
  public static String clean(String typed) {
    return OneLine.of(typed, NAME);
  }

  /**
   * Opens a room. The same form sent twice by one person makes one room.
   *
   * @param name 1 to {@link #NAME} characters, as {@link #clean} makes it
   */
  public Arranged open(Member by, String name) {
    return db.transaction(tx -> {
      var space = by.space().id();
      if (Spaces.audience(tx, space).isEmpty()) {
        return new Arranged.Archived();
      }
      Arranging.lockNames(tx, space);
      if (!Facilitators.may(tx, by, Permission.KEEP_ROOMS)) {
        return new Arranged.NotHere();
      }
      var alike = alike(tx, space, name);
      if (alike.isPresent()) {
        return alike.get().by().equals(by.person())
            ? new Arranged.Done(alike.get().id())
            : new Arranged.Taken();
      }
      return count(tx, space) < MOST ? insert(tx, by, name) : new Arranged.Full();
    });
  }

  /** An open room, and who opened it. */
  private record Open(RoomId id, PersonId by) {}

  private static Optional<Open> alike(Queries queries, SpaceId space, String name) {
    return queries
        .list(
            """
            select id, opened_by
            from rooms
            where space_id = $1 and closed_at is null and lower(name) = lower($2)
            order by id
            limit 1
            """,
            row -> new Open(row.id("id", RoomId::new), row.id("opened_by", PersonId::new)),
            space,
            name)
        .stream()
        .findFirst();
  }

  private static int count(Queries queries, SpaceId space) {
    return queries.the(
        """
        select count(*) as open
        from rooms
        where space_id = $1 and closed_at is null and name is not null
        """,
        row -> row.count("open"),
        space);
  }

  private Arranged insert(Tx tx, Member by, String name) {
    var id =
        tx.the(
            """
            insert into rooms (space_id, name, opened_by, opened_at, revision, messages)
            values ($1, $2, $3, $4, 1, 0)
            returning id
            """,
            row -> row.id("id", RoomId::new),
            by.space().id(),
            name,
            by.person(),
            db.clock().instant());
    tx.record(new ChatEvent.Opened(by.space().id(), id, by.person(), 1));
    return new Arranged.Done(id);
  }

  /**
   * Gives an occasion's room another name. The space's own has none.
   *
   * @param shown the name on the page where it was changed
   */
  public Arranged rename(Member by, RoomId id, String shown, String name) {
    return arranging.change(
        by, id, Permission.KEEP_ROOMS, (tx, room) -> rename(tx, by, room, shown, name));
  }

  private Arranged rename(Tx tx, Member by, LockedRoom room, String shown, String name) {
    var now = name(tx, room);
    if (now.isEmpty()) {
      return new Arranged.NotHere();
    }
    if (now.get().equals(name)) {
      return new Arranged.Done(room.id());
    }
    if (!now.get().equals(shown)) {
      return new Arranged.Meanwhile();
    }
    if (!room.closed() && isTaken(tx, room, name)) {
      return new Arranged.Taken();
    }
    tx.run("update rooms set name = $2 where id = $1", room.id(), name);
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Renamed(room.space(), room.id(), by.person(), revision));
  }

  private static Optional<String> name(Queries queries, LockedRoom room) {
    return queries.the(
        "select name from rooms where id = $1", row -> row.optionalText("name"), room.id());
  }

  private static boolean isTaken(Queries queries, LockedRoom room, String name) {
    return alike(queries, room.space(), name)
        .filter(other -> !other.id().equals(room.id()))
        .isPresent();
  }

  /** Nobody writes in it any more; all that was said stays. Also switches the space's own off. */
  public Arranged close(Member by, RoomId id) {
    return arranging.change(
        by,
        id,
        Permission.KEEP_ROOMS,
        (tx, room) -> room.closed() ? new Arranged.Done(id) : close(tx, by, room));
  }

  private Arranged close(Tx tx, Member by, LockedRoom room) {
    tx.run(
        """
        update rooms
        set closed_at = $2, closed_by = $3, held_at = null, held_by = null, hold_reason = ''
        where id = $1
        """,
        room.id(),
        db.clock().instant(),
        by.person());
    if (room.held()) {
      arranging.note(tx, by, room, What.ROOM_RELEASED, "");
    }
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Closed(room.space(), room.id(), by.person(), revision));
  }

  /** People write in it again. Also switches the space's own on. */
  public Arranged reopen(Member by, RoomId id) {
    return arranging.change(
        by,
        id,
        Permission.KEEP_ROOMS,
        (tx, room) -> room.closed() ? reopen(tx, by, room) : new Arranged.Done(id));
  }

  private Arranged reopen(Tx tx, Member by, LockedRoom room) {
    var name = name(tx, room);
    if (name.isPresent() && count(tx, room.space()) >= MOST) {
      return new Arranged.Full();
    }
    if (name.filter(one -> isTaken(tx, room, one)).isPresent()) {
      return new Arranged.Taken();
    }
    tx.run("update rooms set closed_at = null, closed_by = null where id = $1", room.id());
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Reopened(room.space(), room.id(), by.person(), revision));
  }
}
