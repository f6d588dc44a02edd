package commonground.people;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which passwords are taken: 12 to 128 characters of any kind, and none that everybody tries first
 * (NIST SP 800-63B, 5.1.1.2: length and a list, no puzzle of digits and signs).
 */
public final class PasswordRules {

  public static final int LEAST = 12;
  public static final int MOST = 128;

  private final Set<String> common;

  public PasswordRules() {
    try {
      Dictionary list = StandardDictionaries.PASSWORDS_LOADER.load();
      this.common = Set.copyOf(list.getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of common passwords is in the program's jar", e);
    }
  }

  /** What is wrong with a password, as a sentence; empty if it will do. */
  public Optional<String> problem(String password, EmailAddress email) {
    var length = password.codePointCount(0, password.length());
    if (length < LEAST) {
      return Optional.of(
          "Use at least " + LEAST + " characters. Three or four words are easy to remember");
    }
    if (length > MOST) {
      return Optional.of("Use at most " + MOST + " characters");
    }
    if (easy(password.toLowerCase(Locale.ROOT), email)) {
      return Optional.of(
          "Too easy to guess. Try three or four words that only you would put together");
    }
    return Optional.empty();
  }

  /**
   * A listed password, one with digits and signs around it, one letter repeated, a row such as
   * 123456789012 or of keys, or the address.
   */
  private boolean easy(String password, EmailAddress email) {
    var core = password.replaceAll("[^\\p{L}]+$|^[^\\p{L}]+", "");
    var mailbox = email.text().substring(0, email.text().indexOf('@'));
    return common.contains(password)
        || common.contains(core)
        || password.chars().distinct().count() < 5
        || password.contains(email.text())
        || core.equals(mailbox)
        || repeats(password)
        || row(password)
        || KEYS.stream().anyMatch(row -> row.contains(password));
  }

  /** Whether nearly every character is the neighbour of the one before it, up or down. */
  private static boolean row(String password) {
    var strange = 0;
    for (var i = 1; i < password.length(); i++) {
      var step = Math.abs(password.charAt(i) - password.charAt(i - 1));
      strange += step == 1 || step == '9' - '0' ? 0 : 1;
    }
    return strange <= 2;
  }

  /** The rows of a keyboard, forwards and backwards. */
  private static final List<String> KEYS =
      Stream.of(
              "1234567890qwertyuiopasdfghjklzxcvbnm",
              "qwertyuiop[]asdfghjkl;'#zxcvbnm,./",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private boolean repeats(String password) {
    for (var length = 1; length <= password.length() / 2; length++) {
      var unit = password.substring(0, length);
      if (password.length() % length == 0
          && password.equals(unit.repeat(password.length() / length))) {
        return true;
      }
    }
    return false;
  }
}
