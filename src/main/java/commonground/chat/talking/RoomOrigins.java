package commonground.chat.talking;

import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Origin;
import commonground.contributions.drafts.Origins;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the boxes of rooms are, for members of their spaces today. One question for all. */
public final class RoomOrigins implements Origins {

  private final Db db;

  public RoomOrigins(Db db) {
    this.db = db;
  }

  /**
   * A room that the person may read.
   *
   * @param open whether they may write in it today
   * @param keeps whether they may make discussions of what is said in it
   * @param gone messages that are asked about and no longer stand
   * @param own those that are theirs
   */
  private record Place(
      long room,
      String slug,
      String space,
      String name,
      boolean open,
      boolean keeps,
      boolean closed,
      List<Long> gone,
      List<Long> own) {

    static Place read(Row row) {
      var role = row.word("role", Role.class);
      var moderates = Permission.MODERATE.grantedTo(role);
      return new Place(
          row.number("id"),
          row.text("slug"),
          row.text("space"),
          row.text("name"),
          row.flag("open") && Permission.WRITE.grantedTo(role) && (moderates || !row.flag("held")),
          row.flag("open") && Permission.KEEP_ROOMS.grantedTo(role),
          row.flag("closed"),
          row.ids("gone", Long::valueOf),
          row.ids("own", Long::valueOf));
    }
  }

  @Override
  public Map<Box, Origin> of(PersonId person, Set<Box> all) {
    var boxes = all.stream().filter(RoomOrigins::ours).toList();
    var origins = new HashMap<Box, Origin>();
    if (!boxes.isEmpty()) {
      var places = places(person, boxes);
      for (var box : boxes) {
        Optional.ofNullable(places.get(box.about()))
            .ifPresent(place -> origins.put(box, origin(box, place)));
      }
    }
    return origins;
  }

  private static boolean ours(Box box) {
    return switch (box.kind()) {
      case MESSAGE, EDIT_MESSAGE, MAKE -> true;
      case START, REPLY, EDIT, SUMMARY -> false;
    };
  }

  private Map<Long, Place> places(PersonId person, List<Box> boxes) {
    return db
        .list(
            """
            select r.id, s.slug, s.name as space, coalesce(r.name, $4) as name, m.role,
              s.archived_at is null as open, r.held_at is not null as held,
              r.closed_at is not null as closed,
              array(
                select x.number::bigint
                from messages x
                where x.room_id = r.id and x.number = any($3::bigint[]) and x.removed_at is not null)
                as gone,
              array(
                select x.number::bigint
                from messages x
                where x.room_id = r.id and x.number = any($3::bigint[]) and x.writer_id = $1) as own
            from rooms r
            join spaces s on s.id = r.space_id
            join memberships m on m.space_id = s.id and m.person_id = $1
            where r.id = any($2)
            """,
            Place::read,
            person,
            boxes.stream().map(box -> new RoomId(box.about())).distinct().toList(),
            boxes.stream().map(box -> (long) box.number()).distinct().toList(),
            Room.OWN)
        .stream()
        .collect(Collectors.toMap(Place::room, Function.identity()));
  }

  private static Origin origin(Box box, Place place) {
    var room = "/spaces/" + place.slug() + "/chat/" + place.room();
    return new Origin(
        what(box), place.name(), place.space(), room, stands(box, place) ? room + page(box) : "");
  }

  private static boolean stands(Box box, Place place) {
    var number = (long) box.number();
    var there = place.open() && !place.gone().contains(number);
    return switch (box.kind()) {
      case MESSAGE -> there && !place.closed();
      case EDIT_MESSAGE -> there && place.own().contains(number);
      case MAKE -> place.keeps();
      case START, REPLY, EDIT, SUMMARY -> false;
    };
  }

  private static String page(Box box) {
    return switch (box.kind()) {
      case MESSAGE -> box.number() == 0 ? "" : "/messages/" + box.number();
      case EDIT_MESSAGE -> "/messages/" + box.number() + "/edit";
      case MAKE -> "/discussions/new";
      case START, REPLY, EDIT, SUMMARY -> "";
    };
  }

  private static String what(Box box) {
    return switch (box.kind()) {
      case MESSAGE -> box.number() == 0 ? "Message" : "Reply to message " + box.number();
      case EDIT_MESSAGE -> "Changes to message " + box.number();
      case MAKE -> "New discussion made of messages";
      case START, REPLY, EDIT, SUMMARY -> "";
    };
  }
}
