package commonground.operator;

import commonground.platform.config.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed after a verb, sorted. */
final class Given {

  private final Verb verb;
  private final Map<Option, List<String>> values = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Given(Verb verb) {
    this.verb = verb;
  }

  /**
   * Reads {@code --name value}, {@code --name=value}, {@code --flag} and what stands alone.
   *
   * @throws WrongUsage if something is unknown, missing, doubled or damaged
   */
  static Given read(Verb verb, List<String> arguments) {
    var given = new Given(verb);
    var left = arguments.iterator();
    while (left.hasNext()) {
      var argument = intact(left.next());
      if (!argument.startsWith("--")) {
        given.operands.add(argument);
        continue;
      }
      var parts = argument.split("=", 2);
      var option = given.known(parts[0]);
      if (!option.takesValue() && parts.length == 2) {
        throw new WrongUsage(option.name() + " stands alone, without \"=" + parts[1] + "\".");
      }
      var value = parts.length == 2 || !option.takesValue() || !left.hasNext() ? "" : left.next();
      if (option.takesValue() && parts.length == 1 && (value.isEmpty() || value.startsWith("--"))) {
        throw new WrongUsage(option.name() + " needs a value after it: " + option.typed() + ".");
      }
      given.add(option, parts.length == 2 ? parts[1] : intact(value));
    }
    given.check();
    return given;
  }

  /** Java reads arguments in the terminal's encoding, and marks what it could not read. */
  private static String intact(String argument) {
    if (argument.indexOf('\uFFFD') >= 0) {
      throw new WrongUsage(
          "\""
              + argument
              + "\" arrived damaged: this terminal does not say that it speaks UTF-8. Set"
              + " LC_ALL=C.UTF-8 and try again.");
    }
    return argument;
  }

  private Option known(String name) {
    return verb.options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(unknown(name)));
  }

  private String unknown(String name) {
    var names = verb.options().stream().map(Option::name).toList();
    return verb.name()
        + " has no option "
        + name
        + ". "
        + Nearest.to(name, names)
            .map(near -> "Did you mean " + near + "?")
            .orElse(names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + ".");
  }

  private void add(Option option, String value) {
    var all = values.computeIfAbsent(option, first -> new ArrayList<>());
    if (!all.isEmpty() && option.often() != Option.How.REPEATED) {
      throw new WrongUsage(option.name() + " stands there twice. Say it once.");
    }
    all.add(value);
  }

  private void check() {
    var missing =
        verb.options().stream()
            .filter(option -> option.often() == Option.How.ONCE && !values.containsKey(option))
            .map(Option::typed)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new WrongUsage(verb.name() + " also needs " + missing + ".");
    }
    var wanted = verb.operand().isEmpty() ? 0 : 1;
    if (operands.size() < wanted) {
      throw new WrongUsage(verb.name() + " needs " + verb.operand() + " after it.");
    }
    if (operands.size() > wanted) {
      throw new WrongUsage(
          "\""
              + operands.get(wanted)
              + "\" belongs to no option. Put a value of several words in quotes.");
    }
  }

  /** The value of a required option. */
  String text(Option option) {
    return optional(option).orElseThrow();
  }

  Optional<String> optional(Option option) {
    return all(option).stream().findFirst();
  }

  List<String> all(Option option) {
    return values.getOrDefault(option, List.of());
  }

  boolean has(Option option) {
    return values.containsKey(option);
  }

  /** What stands alone, such as a file. */
  String operand() {
    return operands.getFirst();
  }
}
