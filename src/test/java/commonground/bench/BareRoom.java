package commonground.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is like a room on the bare server: whatever is posted goes to its sockets. */
final class BareRoom implements Venue {

  private final int port;
  private final String path;
  private final String frame;
  private volatile int last;

  /**
   * @param like a frame of the site with one message, whose size those of this room have
   */
  BareRoom(int port, int number, Told like) {
    this.port = port;
    this.path = "/rooms/" + number;
    this.frame = like.text().substring(1).replace("\"number\"", "\"nummer\"");
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String handshake(int person) {
    return Wire.handshake(port, path, "");
  }

  @Override
  public List<String> subscribing(int person) {
    return List.of();
  }

  @Override
  public boolean welcomes(String frame) {
    return false;
  }

  @Override
  public int last() {
    return last;
  }

  @Override
  public void told(Told told) {
    last = told.messages().getLast().number();
  }

  @Override
  public Ask say(int person, int tag) {
    return new Ask(
        path,
        Map.of(),
        frame.replaceFirst(Told.TAG, Told.tag(tag)),
        answer ->
            answer.status() == 204 ? Optional.empty() : Optional.of("status " + answer.status()));
  }
}
