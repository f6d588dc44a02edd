package commonground.platform.db;

import java.util.Locale;

/** How an enum stands in the database and in forms: its name in lower case. */
public final class Words {

  private Words() {}

  public static String write(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if the type has no such word
   */
  public static <E extends Enum<E>> E read(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
