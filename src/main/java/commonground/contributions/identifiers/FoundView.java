package commonground.contributions.identifiers;

import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a form asks about before its words are posted: {@code identifiers/_found}. Never kept.
 *
 * @param list what was found; empty if there is nothing to ask
 * @param box the id of the first field with something in it
 */
public record FoundView(List<Line> list, String box) {

  /** The button that posts the words as they are; its value is how many things were found. */
  private static final String AS_IT_IS = "_as_is";

  /** The field in which a line of chat is written. */
  private static final String MESSAGE = "message";

  public static final FoundView NONE = new FoundView(List.of(), "");

  /**
   * @param place the words around it, itself made out as dots
   * @param field in which it stands
   */
  public record Line(String what, String place, String field) {}

  /**
   * What there is to ask of a form that was sent: nothing if its writer has looked at as many
   * things already and wants them posted.
   *
   * @param fields with words that others read
   */
  public static FoundView of(Form form, String... fields) {
    var found = Arrays.stream(fields).flatMap(field -> lines(field, form.raw(field))).toList();
    var seen = form.number(AS_IT_IS).orElse(0L);
    return found.size() <= seen ? NONE : new FoundView(found, found.getFirst().field());
  }

  private static Stream<Line> lines(String field, String words) {
    return Identifiers.in(words).stream()
        .map(one -> new Line(one.kind().words(), one.place(words), field));
  }

  /** Says at each field what there is to ask of it. */
  public void ask(Problems problems) {
    for (var line : list) {
      if (problems.of(line.field()).isEmpty()) {
        var act = line.field().equals(MESSAGE) ? "send" : "post";
        problems.add(line.field(), line.what() + ". Change it, or " + act + " it as it is");
      }
    }
  }

  /** Whether it is a message that is sent; all else is posted. */
  public boolean sends() {
    return box.equals(MESSAGE);
  }

  /** Whether there is something to ask. */
  public boolean any() {
    return !list.isEmpty();
  }

  public int count() {
    return list.size();
  }
}
