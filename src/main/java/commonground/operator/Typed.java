package commonground.operator;

import commonground.people.DisplayName;
import commonground.people.EmailAddress;
import commonground.platform.db.Words;
import commonground.spaces.Slug;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the values of options; what cannot be read is a {@link WrongUsage}. */
final class Typed {

  private Typed() {}

  static EmailAddress email(String text) {
    return EmailAddress.parse(text)
        .orElseThrow(() ->
            new WrongUsage(
                "\""
                    + text
                    + "\" is not an email address. Give it in full, like name@example.org."));
  }

  static DisplayName displayName(String text) {
    return DisplayName.parse(text)
        .orElseThrow(() ->
            new WrongUsage(
                "--name must have a letter or digit, and at most "
                    + DisplayName.MOST
                    + " characters."));
  }

  static Slug slug(String text) {
    return Slug.parse(text)
        .orElseThrow(() ->
            new WrongUsage(
                "\""
                    + text
                    + "\" cannot stand in the address of a space. Use a to z, 0 to 9 and hyphens"
                    + " between them, at most 60 characters."));
  }

  /** One of the words of a type; {@code link-group} is as good as {@code link_group}. */
  static <E extends Enum<E>> E word(Option option, String text, Class<E> type) {
    var wanted = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> Words.write(word).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new WrongUsage(
                option.name() + " is \"" + text + "\". It must be one of: " + words(type) + "."));
  }

  /** How a word is typed. */
  static String word(Enum<?> word) {
    return Words.write(word);
  }

  static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Words::write)
        .collect(Collectors.joining(", "));
  }

  /** A line of visible words. */
  static String line(Option option, String text, int most) {
    var line = text.strip();
    if (line.isEmpty()
        || line.codePointCount(0, line.length()) > most
        || line.chars().anyMatch(Character::isISOControl)) {
      throw new WrongUsage(option.name() + " must be one line of 1 to " + most + " characters.");
    }
    return line;
  }
}
