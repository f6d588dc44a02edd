package commonground.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A template read as what it asks of the record it is given. */
final class TemplateText {

  private static final Pattern TAG = Pattern.compile("\\{\\{(!--.*?--|[^}]*)}}", Pattern.DOTALL);
  private static final Set<String> HELPERS = Set.of("asset", "fingerprint");

  private TemplateText() {}

  /** A step through a template, with the line it stands on. */
  sealed interface Step {
    int line();

    /** Prints, or decides by, what this path names. */
    record Asks(int line, String path, boolean printed) implements Step {}

    /** Goes into each line of a list, or into a record. */
    record Enters(int line, String path, boolean each) implements Step {}

    /** Comes out again. */
    record Leaves(int line) implements Step {}

    /** Goes on in a partial with what this path names. */
    record Includes(int line, String partial, String path) implements Step {}
  }

  static List<Step> read(String text) {
    var steps = new ArrayList<Step>();
    var open = new ArrayList<String>();
    var tag = TAG.matcher(text);
    while (tag.find()) {
      var line = 1 + (int) text.substring(0, tag.start()).chars().filter(c -> c == '\n').count();
      add(steps, open, tag.group(1).replaceAll("^~|~$", "").strip(), line);
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("blocks are left open: " + open);
    }
    return steps;
  }

  private static void add(List<Step> steps, List<String> open, String tag, int line) {
    var words = tag.split("\\s+");
    switch (words[0]) {
      case "#if", "#unless" -> {
        open.add(words[0]);
        steps.add(new Step.Asks(line, words[1], false));
      }
      case "#each", "#with" -> {
        open.add(words[0]);
        steps.add(new Step.Enters(line, words[1], words[0].equals("#each")));
      }
      case "else" -> otherwise(steps, open, words, line);
      case "/if", "/unless" -> open.removeLast();
      case "/each", "/with" -> {
        if (!open.removeLast().endsWith(" else")) {
          steps.add(new Step.Leaves(line));
        }
      }
      case ">" ->
          steps.add(new Step.Includes(line, words[1], words.length > 2 ? words[2] : "this"));
      default -> plain(steps, words, line);
    }
  }

  /** The other branch of a list or a record is outside of it. */
  private static void otherwise(List<Step> steps, List<String> open, String[] words, int line) {
    var block = open.getLast();
    if (block.equals("#each") || block.equals("#with")) {
      open.set(open.size() - 1, block + " else");
      steps.add(new Step.Leaves(line));
    }
    if (words.length > 2) {
      steps.add(new Step.Asks(line, words[2], false));
    }
  }

  private static void plain(List<Step> steps, String[] words, int line) {
    // The layout's hole for the page asks nothing of the layout's record.
    if (words[0].startsWith("!") || words[0].equals("content")) {
      return;
    }
    if (words.length == 1) {
      steps.add(new Step.Asks(line, words[0], true));
    } else if (HELPERS.contains(words[0]) && !words[1].startsWith("\"")) {
      // A fingerprint is of whole records too.
      steps.add(new Step.Asks(line, words[1], words[0].equals("asset")));
    } else if (!HELPERS.contains(words[0])) {
      throw new IllegalArgumentException("line " + line + ": what is " + String.join(" ", words));
    }
  }
}
