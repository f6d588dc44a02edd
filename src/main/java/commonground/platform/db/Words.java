package commonground.platform.db;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an enum stands in the database and in forms: its name in lower case. */
public final class Words {

  private Words() {}

  public static String write(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The word of the type that a form says; empty if it has no such word. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> write(e).equals(word)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if the type has no such word
   */
  public static <E extends Enum<E>> E read(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
