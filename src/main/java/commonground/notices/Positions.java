package commonground.notices;

import commonground.chat.RoomPositions;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import java.util.function.Consumer;

/** How far people have read, wherever that is: what they have read is no news. */
public record Positions(ReadPositions threads, RoomPositions rooms) {

  /** Writes what is noted of this person, before it is asked. */
  void settle(PersonId person) {
    threads.settle(person);
    rooms.settle(person);
  }

  /** From now on this is told who has read something. */
  public void onRead(Consumer<PersonId> reader) {
    threads.onRead(reader);
    rooms.onRead(reader);
  }
}
