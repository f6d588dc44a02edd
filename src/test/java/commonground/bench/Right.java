package commonground.bench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer must be. A wrong one ends the run: a figure of wrong answers says nothing. */
@FunctionalInterface
interface Right {

  /** What is wrong with the answer; empty if it is right. */
  Optional<String> wrong(Answer answer);

  /**
   * A whole page.
   *
   * @param compressed whether it must have travelled so
   * @param parts what it must hold, one after the other
   * @param never what it must not hold
   */
  static Right page(boolean compressed, List<String> parts, String never) {
    return answer -> {
      if (answer.status() != 200) {
        return Optional.of("status " + answer.status() + ": " + beginning(answer));
      }
      if (answer.compressed() != compressed) {
        return Optional.of("encoding \"" + answer.encoding() + "\"");
      }
      return wrong(answer.text(), parts, never);
    };
  }

  private static Optional<String> wrong(String text, List<String> parts, String never) {
    var from = 0;
    for (var part : parts) {
      var found = text.indexOf(part, from);
      if (found < 0) {
        return Optional.of(text.contains(part) ? "out of order: " + part : "not there: " + part);
      }
      from = found + part.length();
    }
    if (!text.endsWith("</html>\n") && !text.endsWith("</html>")) {
      return Optional.of("the page has no end");
    }
    return text.contains(never) ? Optional.of("must not be there: " + never) : Optional.empty();
  }

  /** A redirect to an address that this matches and that is accepted. */
  static Right seeOther(Pattern location, Accept accept) {
    return answer -> {
      var matcher = location.matcher(answer.location());
      if (answer.status() != 303 || !matcher.matches()) {
        return Optional.of(
            "status "
                + answer.status()
                + " to \""
                + answer.location()
                + "\": "
                + beginning(answer));
      }
      return accept.wrong(Integer.parseInt(matcher.group(1)));
    };
  }

  /** Judges the number in an address. */
  @FunctionalInterface
  interface Accept {
    Optional<String> wrong(int number);
  }

  static String beginning(Answer answer) {
    var text = answer.text().replaceAll("(?s)<[^>]*>|\\s+", " ").strip();
    return text.substring(0, Math.min(300, text.length()));
  }
}
