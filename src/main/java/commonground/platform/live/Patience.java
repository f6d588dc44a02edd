package commonground.platform.live;

import java.time.Duration;

/**
 * How long a socket is waited for.
 *
 * @param ping how often it is asked whether it is still there
 * @param pong how long ago its last answer may be: a device that went out of reach says nothing
 * @param slow how long it may be behind with reading
 * @param idle how long it may be open without news and without a subscription
 * @param longest how long it may be open at all
 * @param deaf how long ago the event log may have been read: after that the node no longer knows
 *     who may hear what
 */
public record Patience(
    Duration ping, Duration pong, Duration slow, Duration idle, Duration longest, Duration deaf) {

  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10),
          Duration.ofHours(12),
          Duration.ofSeconds(8));
}
