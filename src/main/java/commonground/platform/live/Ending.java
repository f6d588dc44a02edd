package commonground.platform.live;

/** Why this node closes a socket, and what {@code live.js} is told of it (RFC 6455, 7.4). */
enum Ending {
  /** The node stops. */
  STOPPING(1001, "stopping"),
  /** It said something that no page of ours says. */
  MISBEHAVED(1008, "refused"),
  /** The node does not know any more who may hear what. */
  OUT_OF_TOUCH(1012, "come back"),
  /** It takes too long to read, or the node to answer. */
  TOO_SLOW(1013, "later"),
  /** It does not answer at all. */
  GONE(1013, "gone"),
  /** For ten minutes there was nothing to say. */
  IDLE(4000, "idle"),
  /** Its session is over. */
  SIGNED_OUT(4001, "signed out"),
  /** It has been open for half a day. */
  LONG_ENOUGH(4002, "long enough"),
  /** It is closed already. */
  CLOSED(1000, "");

  final short code;
  final String reason;

  Ending(int code, String reason) {
    this.code = (short) code;
    this.reason = reason;
  }
}
