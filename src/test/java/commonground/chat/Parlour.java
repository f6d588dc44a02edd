package commonground.chat;

import commonground.demo.Chatter;
import commonground.demo.StoryClock;
import commonground.demo.World;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A space of its own for each test, with people who chat in it. */
public final class Parlour {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final Chatter chatter;
  public final World world;
  private final TestDatabase database;
  private final Spaces spaces;
  private final String slug = "parlour-" + NUMBER.incrementAndGet();
  private final SpaceId space;

  public Parlour(TestDatabase database, Visibility visibility) {
    this.database = database;
    this.chatter = new Chatter(db());
    this.world = new World(db(), db().clock().instant());
    this.spaces = new Spaces(db(), () -> false);
    this.space = world.space(slug, "Parlour", Kind.COMMUNITY, visibility);
  }

  public Db db() {
    return database.db();
  }

  public StoryClock clock() {
    return database.clock();
  }

  public SpaceId space() {
    return space;
  }

  public Member join(String name, Role role, Perspective... perspectives) {
    var person = world.at(clock().instant()).person(name);
    world.join(space, person, role, perspectives);
    return member(person);
  }

  /** The standing as it is now. */
  public Member member(PersonId person) {
    return (Member) spaces.enter(Optional.of(person), slug).orElseThrow();
  }

  /** Somebody who is not signed in and may read. */
  public Reader visitor() {
    return (Reader) spaces.enter(Optional.empty(), slug).orElseThrow();
  }

  /** The space's own room. */
  public RoomId room() {
    return db().the(
            "select id from rooms where space_id = $1 and name is null",
            row -> row.id("id", RoomId::new),
            space);
  }

  /** What was recorded about a room: "sent 1". */
  public List<String> events(RoomId room) {
    return db().list(
            """
            select replace(kind, 'chat.', '') || ' ' || (data ->> 'revision') as fact
            from events
            where kind like 'chat.%' and (data ->> 'room')::bigint = $1
            order by (data ->> 'revision')::bigint
            """,
            row -> row.text("fact"),
            room);
  }

  /** Runs an update of the room that a page of moderators makes. */
  public void set(RoomId room, String change) {
    TestDatabase.run(
        database.address(), "update rooms set " + change + " where id = " + room.value());
  }
}
