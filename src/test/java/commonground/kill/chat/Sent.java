package commonground.kill.chat;

import java.util.UUID;

/**
 * A message that was sent at least once.
 *
 * @param name of it, such as "Writer 7, message 12"; no other has it
 * @param once the client id, the same each time it is sent
 */
record Sent(long room, String name, UUID once) {

  /** What it says, from 1, after so many changes. */
  String words(int version) {
    return name + ", version " + version;
  }
}
