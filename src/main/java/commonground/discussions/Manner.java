package commonground.discussions;

import commonground.contributions.drafts.Begun;
import commonground.platform.web.Form;
import commonground.platform.web.OneLine;

/**
 * How a post is to be shown.
 *
 * @param unnamed without the name of its writer
 * @param warning what stands before its words until somebody opens them; "" for none
 */
public record Manner(boolean unnamed, String warning) {

  /** Characters of a warning. */
  public static final int MOST = 80;

  public static final String TOO_LONG =
      "Make the warning shorter: there is room for " + MOST + " characters";

  /** Characters of what was typed that are read. */
  private static final int TYPED = 200;

  /** As most posts are: with a name and without a warning. */
  public static final Manner PLAIN = new Manner(false, "");

  /** What a form says; a warning may be too long. */
  public static Manner read(Form form) {
    return new Manner(form.has("unnamed"), OneLine.of(form.text("warning"), TYPED));
  }

  /** What a draft says. */
  public static Manner of(Begun begun) {
    var warning = begun.chosen("warning").stream().findFirst().orElse("");
    return new Manner(!begun.chosen("unnamed").isEmpty(), warning);
  }
}
