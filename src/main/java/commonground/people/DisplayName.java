package commonground.people;

import commonground.platform.web.OneLine;
import java.util.Optional;

/** The name others see: one line of 1 to 80 characters, composed (Unicode NFC), without tricks. */
public record DisplayName(String text) {

  public static final int MOST = 80;

  /**
   * Cleans what was typed, as {@link OneLine}.
   *
   * @return empty if no letter or digit is left, or more than {@link #MOST} characters
   */
  public static Optional<DisplayName> parse(String typed) {
    var name = OneLine.of(typed, MOST);
    var visible = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return visible && name.length() <= MOST ? Optional.of(new DisplayName(name)) : Optional.empty();
  }
}
