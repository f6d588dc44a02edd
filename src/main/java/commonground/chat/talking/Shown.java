package commonground.chat.talking;

import commonground.platform.web.Form;

/**
 * What an open page of a room has, as its script says.
 *
 * @param revision up to which it shows the room
 * @param first the number of its first message
 * @param last the number of its last message; below {@code first} if it has none
 * @param end whether it stands at the end of the room, where what is new appears
 * @param standing what its reader was when it was made, see {@link LiveView#standing}
 */
public record Shown(long revision, int first, int last, boolean end, String standing) {

  /** Messages that a page may have grown to. */
  private static final int MOST = 1_000;

  /** What a script asks with. */
  public static Shown read(long revision, Form form) {
    return new Shown(
        revision,
        number(form, "first"),
        number(form, "last"),
        form.has("end"),
        form.text("standing"));
  }

  private static int number(Form form, String name) {
    return (int) Math.clamp(form.number(name).orElse(0L), 0, Integer.MAX_VALUE / 2);
  }

  /** The same messages today, with those that have come; the last page if that cannot be. */
  Stretch stretch(int all) {
    var to = end ? all : last;
    return isRight(all) ? new Stretch(first, to, all) : Stretch.latest(all);
  }

  /** Whether a room with so many messages can have such a page. */
  boolean isRight(int all) {
    var to = end ? all : last;
    return first > 0 && last <= all && first <= to + 1 && to - first < MOST;
  }
}
