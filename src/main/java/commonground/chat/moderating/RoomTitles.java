package commonground.chat.moderating;

import commonground.chat.Room;
import commonground.contributions.Subject;
import commonground.contributions.moderation.Titles;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What rooms are called today in the record of what was done. */
public final class RoomTitles implements Titles {

  @Override
  public Map<Subject, String> of(Queries queries, SpaceId space, Collection<Subject> subjects) {
    var ids =
        subjects.stream()
            .filter(one -> one.kind() == Subject.Kind.ROOM)
            .map(Subject::id)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : queries
            .list(
                "select id, name from rooms where space_id = $1 and id = any($2)",
                row -> Map.entry(Subject.room(row.number("id")), title(row)),
                space,
                ids)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String title(Row row) {
    return row.optionalText("name").map(name -> "Room “" + name + "”").orElse(Room.OWN);
  }
}
