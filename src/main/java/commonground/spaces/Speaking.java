package commonground.spaces;

import commonground.platform.db.Row;
import java.util.List;

/**
 * What makes it safe to speak in a space.
 *
 * @param unnamed whether people may post without their name
 * @param warnings that are offered to whoever writes, in this order
 */
public record Speaking(boolean unnamed, List<String> warnings) {

  /** Warnings that a space may offer. */
  public static final int MOST = 20;

  /** Characters of a warning. */
  public static final int LENGTH = 80;

  /** Of a space that is not there. */
  public static final Speaking NONE = new Speaking(false, List.of());

  public Speaking {
    warnings = List.copyOf(warnings);
  }

  static Speaking read(Row row) {
    return new Speaking(row.flag("unnamed"), row.texts("warnings"));
  }

  /** Whether people may post without their name, in a sentence. */
  public String meaning() {
    return unnamed
        ? "People can post without their name."
        : "Each post shows the name of its writer.";
  }
}
