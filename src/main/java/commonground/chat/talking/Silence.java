package commonground.chat.talking;

import commonground.chat.Room;
import commonground.platform.views.Count;
import commonground.spaces.Member;
import commonground.spaces.Pause;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.ArrayList;
import java.util.List;

/** What a room says of who writes in it just now, and why somebody does not. */
public final class Silence {

  private Silence() {}

  /** What everybody reads above its messages. */
  static List<String> states(Room room) {
    var states = new ArrayList<String>();
    if (room.isClosed()) {
      states.add(closed(room));
    }
    room.hold().ifPresent(hold -> states.add(held(hold)));
    if (room.pace() > 0 && !room.isClosed()) {
      states.add(pace(room.pace()));
    }
    return List.copyOf(states);
  }

  static String closed(Room room) {
    return room.isOwn()
        ? "This room is switched off. Everybody here can read it, and nobody writes in it."
        : "This room is closed. Everybody here can read it, and nobody writes in it any more.";
  }

  private static String held(Room.Hold hold) {
    return "For the time being only moderators and facilitators write here."
        + (hold.reason().isEmpty()
            ? ""
            : " "
                + (hold.by().isEmpty() ? "A moderator" : hold.by())
                + " says why: "
                + hold.reason());
  }

  /** "One message every 30 seconds here." */
  static String pace(int seconds) {
    return "One message every " + time(seconds) + " here.";
  }

  /** Whole minutes as minutes, else seconds: "30 seconds", "minute", "5 minutes". */
  static String time(long seconds) {
    if (seconds % 60 != 0) {
      return seconds == 1 ? "second" : Count.of(seconds, "second", "seconds");
    }
    return seconds == 60 ? "minute" : Count.of(seconds / 60, "minute", "minutes");
  }

  /** Whether this reader writes in it now. */
  public static boolean mayWrite(Reader reader, Room room) {
    return reader instanceof Member member
        && member.may(Permission.WRITE)
        && !room.isClosed()
        && (room.hold().isEmpty() || member.may(Permission.MODERATE));
  }

  /** Why they do not, where {@link #states} does not say it; "" if they do. */
  static String why(Reader reader, Room room) {
    if (mayWrite(reader, room) || room.isClosed() || reader.space().archived()) {
      return "";
    }
    if (!(reader instanceof Member member)) {
      return "Members of this space write here.";
    }
    if (member.pause().isPresent()) {
      return member.pause().map(Pause::words).orElse("");
    }
    return member.may(Permission.WRITE)
        ? ""
        : "You read here as an observer. Ask a facilitator if you would like to write.";
  }
}
