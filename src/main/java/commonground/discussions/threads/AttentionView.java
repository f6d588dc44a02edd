package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Attention;
import commonground.discussions.Discussion;
import commonground.platform.db.Words;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.List;

/**
 * Following a thread and muting it, for a member.
 *
 * @param action where the buttons send to; "" for who is not a member
 * @param says how it is now; "" if it is as usual
 */
record AttentionView(String action, String token, String says, List<Press> presses) {

  /** A button. */
  record Press(String value, String words) {
    static Press to(Attention attention, String words) {
      return new Press(Words.write(attention), words);
    }
  }

  static AttentionView of(Reader reader, Discussion d, String token) {
    if (!(reader instanceof Member)) {
      return new AttentionView("", "", "", List.of());
    }
    var action = Addresses.of(reader.space(), d.id()) + "/attention";
    return switch (d.attention()) {
      case USUAL ->
          new AttentionView(
              action,
              token,
              "",
              List.of(
                  Press.to(Attention.FOLLOWING, "Follow this discussion"),
                  Press.to(Attention.MUTED, "Mute this discussion")));
      case FOLLOWING ->
          new AttentionView(
              action,
              token,
              "You follow this discussion: it is in your list “Following”.",
              List.of(Press.to(Attention.USUAL, "Stop following")));
      case MUTED ->
          new AttentionView(
              action,
              token,
              "You muted this discussion: what is new in it does not count, here or on your home"
                  + " page.",
              List.of(Press.to(Attention.USUAL, "Unmute this discussion")));
    };
  }
}
