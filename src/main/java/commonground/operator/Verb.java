package commonground.operator;

import java.util.List;

/** One thing that an operator does. */
interface Verb {

  /** As it is typed; the script in {@code scripts/admin} has the same name. */
  String name();

  /** What it does, one sentence. */
  String purpose();

  /** What stands alone on the line, such as {@code FILE}; "" if nothing does. */
  default String operand() {
    return "";
  }

  List<Option> options();

  /**
   * @throws WrongUsage if a value cannot be what it must be
   * @throws Refused if it cannot be done
   */
  void run(Given given, Site site);

  /** What {@code --help} prints. */
  default String help() {
    var lines = new StringBuilder(purpose()).append("\n\nUsage: scripts/admin/").append(name());
    if (!operand().isEmpty()) {
      lines.append(' ').append(operand());
    }
    options().forEach(option -> lines.append(' ').append(usage(option)));
    lines.append('\n');
    var width = options().stream().mapToInt(option -> option.typed().length()).max().orElse(0);
    options()
        .forEach(option ->
            lines.append(("\n  %-" + width + "s  %s").formatted(option.typed(), option.help())));
    return options().isEmpty() ? lines.toString() : lines.append('\n').toString();
  }

  private static String usage(Option option) {
    return switch (option.often()) {
      case ONCE -> option.typed();
      case AT_MOST_ONCE -> "[" + option.typed() + "]";
      case REPEATED -> "[" + option.typed() + "]…";
    };
  }
}
