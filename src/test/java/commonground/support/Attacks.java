package commonground.support;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people might write to make a page do something: {@code attacks.txt}, kind by kind. */
public final class Attacks {

  private static final String KIND = "## ";

  /** The strings of each kind; a kind is what its line says, with the reason. */
  public static final Map<String, List<String>> BY_KIND = read();

  private Attacks() {}

  /** All strings, one after the other. */
  public static List<String> all() {
    return BY_KIND.values().stream().flatMap(List::stream).toList();
  }

  /** Strings with blank lines between them, in pieces of at most so many characters. */
  public static List<String> inPieces(List<String> strings, int most) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var attack : strings) {
      if (piece.length() + attack.length() + 2 > most && !piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(attack).append("\n\n");
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static Map<String, List<String>> read() {
    var byKind = new LinkedHashMap<String, List<String>>();
    var strings = new ArrayList<String>();
    for (var line : file().split("\n")) {
      if (line.startsWith(KIND)) {
        strings = new ArrayList<>();
        byKind.put(line.substring(KIND.length()), strings);
      } else if (!line.isEmpty() && !byKind.isEmpty()) {
        strings.add(meant(line));
      }
    }
    return byKind;
  }

  private static String file() {
    try (var file = Attacks.class.getResourceAsStream("/attacks.txt")) {
      return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the escapes, as the head of the file explains them. */
  private static String meant(String line) {
    var text = new StringBuilder();
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) != '\\' || i + 1 == line.length()) {
        text.append(line.charAt(i));
        continue;
      }
      i++;
      switch (line.charAt(i)) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(line.charAt(i));
      }
    }
    return text.toString();
  }
}
