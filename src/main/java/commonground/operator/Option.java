package commonground.operator;

/**
 * One thing that a command takes.
 *
 * @param name such as {@code --email}
 * @param value what stands after it, such as {@code ADDRESS}; "" for one that stands alone
 * @param help one line, without a full stop
 */
record Option(String name, String value, How often, String help) {

  enum How {
    ONCE,
    AT_MOST_ONCE,
    REPEATED
  }

  static Option required(String name, String value, String help) {
    return new Option(name, value, How.ONCE, help);
  }

  static Option optional(String name, String value, String help) {
    return new Option(name, value, How.AT_MOST_ONCE, help);
  }

  static Option repeated(String name, String value, String help) {
    return new Option(name, value, How.REPEATED, help);
  }

  static Option flag(String name, String help) {
    return new Option(name, "", How.AT_MOST_ONCE, help);
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  /** As it is typed: {@code --email ADDRESS}. */
  String typed() {
    return takesValue() ? name + " " + value : name;
  }
}
