package commonground.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Somebody whose device holds the line and reads nothing of what is sent. */
final class Sleeper implements Ear {

  private final Venue room;
  private final int person;
  private final Switchboard switchboard;

  private Sleeper(Venue room, int person, Switchboard switchboard) {
    this.room = room;
    this.person = person;
    this.switchboard = switchboard;
  }

  /** Listens to that room, and stops reading as soon as it may hear. */
  static void in(Venue room, int person, Switchboard switchboard) {
    var sleeper = new Sleeper(room, person, switchboard);
    switchboard.add(Wire.to(room.port(), room.handshake(person), 0, true, sleeper));
  }

  @Override
  public void opened(Wire wire) {}

  @Override
  public void heard(Wire wire, ByteBuffer text) {
    var frame = StandardCharsets.UTF_8.decode(text).toString();
    if (frame.equals("{\"hello\":1}")) {
      room.subscribing(person).forEach(wire::say);
    } else if (room.welcomes(frame)) {
      switchboard.stopReading(wire);
    }
  }

  @Override
  public void closed(Wire wire, int code) {}
}
