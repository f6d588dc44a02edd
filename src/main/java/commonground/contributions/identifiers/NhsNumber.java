package commonground.contributions.identifiers;

/** The number that the NHS knows a person by. */
final class NhsNumber {

  private static final int LENGTH = 10;

  private NhsNumber() {}

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
