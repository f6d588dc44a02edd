package commonground.contributions.identifiers;

import java.util.regex.Pattern;

/** The number that the NHS knows a person by. */
final class NhsNumber {

  private static final int LENGTH = 10;

  /**
   * England, Wales and the Isle of Man begin with 4, 6 or 7, Northern Ireland with 32 to 39,
   * Scotland (the CHI number) with a day and a month; 9 is for tests. Most numbers of books (ISBN),
   * which are checked in the same way, begin otherwise.
   */
  private static final Pattern GIVEN_OUT =
      Pattern.compile("(?:[4679]|3[2-9]|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])).*");

  private NhsNumber() {}

  /** Whether numbers that begin like this one are given to people. */
  static boolean isGivenOut(String digits) {
    return GIVEN_OUT.matcher(digits).matches();
  }

  /**
   * Whether these digits can be one: ten, of which the last checks the others (modulus 11, NHS Data
   * Dictionary, "NHS Number"). Ten times the same digit is nobody's.
   */
  static boolean checks(String digits) {
    if (digits.length() != LENGTH || digits.chars().distinct().count() == 1) {
      return false;
    }
    var sum = 0;
    for (var i = 0; i < LENGTH - 1; i++) {
      sum += (LENGTH - i) * (digits.charAt(i) - '0');
    }
    // 10 stands for none: such numbers are not given out.
    return (11 - sum % 11) % 11 == digits.charAt(LENGTH - 1) - '0';
  }
}
