package commonground.contributions.identifiers;

import commonground.platform.web.Form;
import java.util.List;

/**
 * What a form asks about before its words are posted: {@code identifiers/_found}. Never kept.
 *
 * @param list what was found; empty if there is nothing to ask
 * @param box the id of the box with the words
 */
public record FoundView(List<Line> list, String box) {

  /** The button that posts the words as they are; its value is how many things were found. */
  private static final String AS_IT_IS = "_as_is";

  public static final FoundView NONE = new FoundView(List.of(), "");

  /**
   * @param place the words around it, itself made out as dots
   */
  public record Line(String what, String place) {}

  /**
   * What there is to ask of a form that was sent: nothing if its writer has looked at as many
   * things already and wants them posted.
   *
   * @param box the field with the words
   */
  public static FoundView of(Form form, String box) {
    var words = form.raw(box);
    var found = Identifiers.in(words);
    var seen = form.number(AS_IT_IS).orElse(0L);
    return found.size() <= seen
        ? NONE
        : new FoundView(
            found.stream().map(one -> new Line(one.kind().words(), one.place(words))).toList(),
            box);
  }

  /** Whether there is something to ask. */
  public boolean any() {
    return !list.isEmpty();
  }

  /** What the form says at its box; "" if there is nothing to ask. */
  public String question() {
    return any() ? list.getFirst().what() + ". Change it, or post it as it is" : "";
  }

  public int count() {
    return list.size();
  }
}
