package commonground.platform.views;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Where a source names people, and where it may: found by the parser that the renderer has, so that
 * what is kept and who is told is what is shown.
 */
public final class MentionPlaces {

  private final String source;
  private final BitSet words = new BitSet();
  private final SortedMap<Integer, String> marks = new TreeMap<>();

  private MentionPlaces(String source) {
    this.source = source;
  }

  /**
   * @param parsed the source with what was put in before it was parsed
   * @param document with places in the parsed text
   */
  static MentionPlaces of(String source, String parsed, Node document) {
    var found = new MentionPlaces(source);
    document.accept(found.new Finder(places(source, parsed)));
    return found;
  }

  /** Where each character stands in the source: -1 for one that was put in. */
  private static int[] places(String source, String parsed) {
    var places = new int[parsed.length()];
    var at = 0;
    for (var i = 0; i < places.length; i++) {
      var same = at < source.length() && source.charAt(at) == parsed.charAt(i);
      places[i] = same ? at++ : -1;
    }
    return places;
  }

  /** In code, HTML and the words of a link or a picture nobody is named. */
  private final class Finder extends AbstractVisitor {
    private final int[] places;

    Finder(int[] places) {
      this.places = places;
    }

    @Override
    public void visit(Text text) {
      each(text, words::set);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof MentionMark mark) {
        each(
            node,
            at -> {
              if (source.startsWith(mark.source(), at)) {
                marks.put(at, mark.source());
              }
            });
      } else {
        if (node instanceof TableCell) {
          node.getSourceSpans().forEach(this::unescaped);
        }
        visitChildren(node);
      }
    }

    /**
     * Of a cell the parser takes the backslash out of "\\|" before it counts: so what follows in it
     * has moved.
     */
    private void unescaped(SourceSpan cell) {
      var to = cell.getInputIndex();
      for (var from = to; from < cell.getInputIndex() + cell.getLength(); from++) {
        if (places[from] < 0 || !source.startsWith("\\|", places[from])) {
          places[to++] = places[from];
        }
      }
    }

    @Override
    public void visit(Link link) {}

    @Override
    public void visit(Image image) {}

    private void each(Node node, IntConsumer act) {
      for (var span : node.getSourceSpans()) {
        for (var i = 0; i < span.getLength(); i++) {
          var place = places[span.getInputIndex() + i];
          if (place >= 0) {
            act.accept(place);
          }
        }
      }
    }
  }

  public String source() {
    return source;
  }

  /** Whether this character stands among words, in which a name may be typed. */
  public boolean isWords(int at) {
    return words.get(at);
  }

  /** How many mentions there are, of the same person too. */
  public int count() {
    return marks.size();
  }

  /** What stands between the brackets of each mention, each once. */
  public List<String> marks() {
    return marks.values().stream().distinct().map(MentionPlaces::inner).toList();
  }

  private static String inner(String mark) {
    return mark.substring(2, mark.length() - 1);
  }

  /**
   * The source with other words in place of mentions.
   *
   * @param other by what stands between brackets; empty for one that stays
   */
  public String with(Function<String, Optional<String>> other) {
    var out = new StringBuilder(source.length());
    var done = 0;
    for (var mark : marks.entrySet()) {
      out.append(source, done, mark.getKey());
      out.append(other.apply(inner(mark.getValue())).orElse(mark.getValue()));
      done = mark.getKey() + mark.getValue().length();
    }
    return out.append(source, done, source.length()).toString();
  }
}
