package commonground.platform.views;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A short name for what is shown: what is equal has the same one, on every node and after every
 * start. A page says by it what it has, so that only what is different is sent to it again. It
 * proves nothing to anybody: two things have the same one once in 4,000,000,000 times.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * @param shown a text, a number, a record of these, or a list of them: {@code toString} tells all
   *     that it holds
   * @return 1 to 7 letters and digits
   */
  public static String of(Object shown) {
    var sum = new CRC32C();
    sum.update(shown.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), Character.MAX_RADIX);
  }
}
