package commonground.platform.config;

/**
 * How many pages may listen.
 *
 * @param sockets of this node
 * @param socketsPerPerson on this node
 */
public record LiveSettings(int sockets, int socketsPerPerson) {

  static LiveSettings read(Values values) {
    return new LiveSettings(
        values.number("live.sockets", 0, 1_000_000),
        values.number("live.sockets.person", 1, 1_000));
  }
}
