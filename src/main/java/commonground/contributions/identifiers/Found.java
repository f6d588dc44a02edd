package commonground.contributions.identifiers;

/**
 * Something in a text that looks as if it told who somebody is.
 *
 * @param from the first character of it
 * @param to the one behind its last
 */
public record Found(Kind kind, int from, int to) {

  /** What it looks like. */
  public enum Kind {
    NHS_NUMBER("This looks like an NHS number"),
    BIRTH("This looks like a date of birth with a postcode"),
    PHONE("This looks like a phone number");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Characters around it that are shown. */
  private static final int AROUND = 30;

  /** The words around it, on one line; each of its own letters and digits is a dot. */
  String place(String text) {
    var before = text.substring(Math.max(0, from - AROUND), from);
    var after = text.substring(to, Math.min(text.length(), to + AROUND));
    var masked = text.substring(from, to).replaceAll("[\\p{L}\\p{N}]", "•");
    return (from > AROUND ? "…" : "")
        + (before + masked + after).replaceAll("\\s+", " ").strip()
        + (to + AROUND < text.length() ? "…" : "");
  }
}
