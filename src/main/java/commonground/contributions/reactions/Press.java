package commonground.contributions.reactions;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A button that says a word of something, or takes it back.
 *
 * @param number of what it is about, where it stands
 * @param gives whether it says the word
 */
public record Press(int number, Reaction word, boolean gives) {

  /** Fields of the form; each holds a number and a word. */
  private static final String GIVE = "give";

  private static final String TAKE = "take";

  private static final Pattern PRESS = Pattern.compile("(\\d{1,9})-([a-z_]{1,20})");

  /** The button that was pressed; empty if there is no such button. */
  public static Optional<Press> read(Form form) {
    var gives = form.has(GIVE);
    var read = PRESS.matcher(form.text(gives ? GIVE : TAKE));
    return read.matches()
        ? Words.find(Reaction.class, read.group(2))
            .map(word -> new Press(Integer.parseInt(read.group(1)), word, gives))
        : Optional.empty();
  }

  /**
   * How a button is shown.
   *
   * @param name of the field: what a press does
   * @param value the number and the word
   * @param words with the number of those who said it
   */
  public record ButtonView(String name, String value, String words, boolean pressed) {}

  /** A button for each word. */
  public static List<ButtonView> buttons(int number, Tally tally) {
    return Arrays.stream(Reaction.values()).map(word -> button(number, tally, word)).toList();
  }

  /** The same without numbers, where these stand beside them: nobody hears them twice. */
  public static List<ButtonView> plain(int number, Tally tally) {
    return Arrays.stream(Reaction.values())
        .map(word -> button(number, new Tally(Map.of(), tally.own()), word))
        .toList();
  }

  private static ButtonView button(int number, Tally tally, Reaction word) {
    var pressed = tally.own().contains(word);
    return new ButtonView(
        pressed ? TAKE : GIVE, number + "-" + Words.write(word), words(tally, word), pressed);
  }

  private static String words(Tally tally, Reaction word) {
    return tally.of(word) == 0 ? word.words() : word.words() + ": " + tally.of(word);
  }

  /** What was said, for who presses nothing: "Thank you: 3. Helpful: 1."; "" for nothing. */
  public static String counts(Tally tally) {
    return Arrays.stream(Reaction.values())
        .filter(word -> tally.of(word) > 0)
        .map(word -> words(tally, word) + ".")
        .collect(Collectors.joining(" "));
  }
}
