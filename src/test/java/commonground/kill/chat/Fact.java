package commonground.kill.chat;

/**
 * Something that the site has confirmed: a message is sent, has other words, or is deleted.
 *
 * @param number that the message has in its room, as the site said
 * @param version which words it has; {@link #GONE} if it has none any more
 * @param at when the answer came
 */
record Fact(Sent message, int number, int version, long at) {

  static final int GONE = Integer.MAX_VALUE;

  @Override
  public String toString() {
    return "message %d of room %d (%s), %s, confirmed at %d ms"
        .formatted(
            number,
            message.room(),
            message.name(),
            version == GONE ? "deleted" : "version " + version,
            at);
  }
}
