package commonground.discussions.threads;

import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Origin;
import commonground.contributions.drafts.Origins;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the boxes of discussions are, for members of their spaces today. Two questions for all. */
public final class ThreadOrigins implements Origins {

  private final Db db;

  public ThreadOrigins(Db db) {
    this.db = db;
  }

  /**
   * A space or a thread that the person may read.
   *
   * @param about its number
   * @param title of the thread; "" for a space
   * @param open whether they may write in it today
   * @param closed whether nobody replies in it
   * @param gone posts that are asked about and no longer stand
   * @param own those that are theirs
   */
  private record Room(
      long about,
      Slug slug,
      String space,
      String title,
      boolean open,
      boolean closed,
      List<Long> gone,
      List<Long> own) {

    static Room read(Row row) {
      return new Room(
          row.number("about"),
          new Slug(row.text("slug")),
          row.text("space"),
          row.text("title"),
          row.flag("open") && Permission.WRITE.grantedTo(row.word("role", Role.class)),
          row.flag("closed"),
          row.ids("gone", Long::valueOf),
          row.ids("own", Long::valueOf));
    }
  }

  @Override
  public Map<Box, Origin> of(PersonId person, Set<Box> all) {
    var boxes = all.stream().filter(ThreadOrigins::ours).collect(Collectors.toSet());
    var starts = boxes.stream().filter(ThreadOrigins::starts).collect(Collectors.toSet());
    var others = boxes.stream().filter(box -> !starts(box)).collect(Collectors.toSet());
    var spaces = rooms(starts, ids -> spaces(person, ids));
    var numbers = others.stream().map(box -> (long) box.number()).distinct().toList();
    var threads = rooms(others, ids -> threads(person, ids, numbers));
    var origins = new HashMap<Box, Origin>();
    for (var box : boxes) {
      Optional.ofNullable((starts(box) ? spaces : threads).get(box.about()))
          .ifPresent(room -> origins.put(box, origin(box, room)));
    }
    return origins;
  }

  /** Whether it is a box of discussions. */
  private static boolean ours(Box box) {
    return switch (box.kind()) {
      case START, REPLY, EDIT, SUMMARY -> true;
      case MESSAGE, EDIT_MESSAGE, MAKE -> false;
    };
  }

  private static boolean starts(Box box) {
    return box.kind() == Box.Kind.START;
  }

  private static Map<Long, Room> rooms(Set<Box> boxes, Function<List<Long>, List<Room>> ask) {
    var ids = boxes.stream().map(Box::about).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : ask.apply(ids).stream().collect(Collectors.toMap(Room::about, Function.identity()));
  }

  private List<Room> spaces(PersonId person, List<Long> ids) {
    return db.list(
        """
        select s.id as about, s.slug, s.name as space, '' as title, m.role,
          s.archived_at is null as open, false as closed, '{}'::bigint[] as gone, '{}'::bigint[] as own
        from spaces s
        join memberships m on m.space_id = s.id and m.person_id = $1
        where s.id = any($2)
        """,
        Room::read,
        person,
        ids);
  }

  /** Members read all of a thread. */
  private List<Room> threads(PersonId person, List<Long> ids, List<Long> numbers) {
    return db.list(
        """
        select d.id as about, s.slug, s.name as space, d.title, m.role,
          s.archived_at is null as open, d.closed_at is not null as closed,
          array(
            select p.number::bigint
            from posts p
            where p.discussion_id = d.id and p.number = any($3::bigint[]) and p.removed_at is not null)
            as gone,
          array(
            select p.number::bigint
            from posts p
            where p.discussion_id = d.id and p.number = any($3::bigint[])
              and p.writer_id = any(array(select self_id from selves where person_id = $1))) as own
        from discussions d
        join spaces s on s.id = d.space_id
        join memberships m on m.space_id = s.id and m.person_id = $1
        where d.id = any($2)
        """,
        Room::read,
        person,
        ids,
        numbers);
  }

  private static Origin origin(Box box, Room room) {
    var start = "/spaces/" + room.slug().text() + "/discussions";
    if (starts(box)) {
      return new Origin(
          "New discussion", "", room.space(), start, room.open() ? start + "/new" : "");
    }
    var thread = Addresses.of(room.slug(), new DiscussionId(box.about()));
    var write = room.open() && stands(box, room) ? thread + page(box) : "";
    return new Origin(what(box), room.title(), room.space(), thread, write);
  }

  /** Whether what it is about is there, and this may be done with it. */
  private static boolean stands(Box box, Room room) {
    var number = (long) box.number();
    return switch (box.kind()) {
      case START, SUMMARY -> true;
      case MESSAGE, EDIT_MESSAGE, MAKE -> false;
      case REPLY -> !room.closed() && !room.gone().contains(number);
      case EDIT -> room.own().contains(number) && !room.gone().contains(number);
    };
  }

  private static String page(Box box) {
    return switch (box.kind()) {
      case START -> "/new";
      case REPLY -> box.number() == 0 ? "" : "/posts/" + box.number() + "/reply";
      case EDIT -> "/posts/" + box.number() + "/edit";
      case SUMMARY -> "/summaries/new";
      case MESSAGE, EDIT_MESSAGE, MAKE -> "";
    };
  }

  private static String what(Box box) {
    return switch (box.kind()) {
      case START -> "New discussion";
      case REPLY -> box.number() == 0 ? "Reply" : "Reply to post " + box.number();
      case EDIT -> "Changes to post " + box.number();
      case SUMMARY -> "Summary";
      case MESSAGE, EDIT_MESSAGE, MAKE -> "";
    };
  }
}
