package commonground.search;

import commonground.search.Terms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a text in which most of the words stand that were looked for. */
final class Snippet {

  /** Characters, about. */
  private static final int LENGTH = 240;

  /** Characters before the first word that was looked for. */
  private static final int BEFORE = 60;

  /** Characters of a text that are looked at. */
  private static final int LOOKED_AT = 40_000;

  /** Words that are marked; a text of nothing else is the same to look at. */
  private static final int HITS = 200;

  private Snippet() {}

  /** A stretch of text, marked or not. */
  record Piece(String text, boolean marked) {}

  /** All of it, with these words marked. */
  static List<Piece> marked(String text, Set<String> roots) {
    return pieces(text, 0, text.length(), hits(text, roots));
  }

  /**
   * @param plain without marks of Markdown
   */
  static List<Piece> of(String plain, Set<String> roots) {
    var line = plain.substring(0, Math.min(plain.length(), LOOKED_AT)).replaceAll("\\s+", " ");
    var hits = hits(line, roots);
    var from = start(line, hits);
    var to = end(line, from);
    var pieces = new ArrayList<>(pieces(line, from, to, hits));
    if (from > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (to < line.length() || plain.length() > LOOKED_AT) {
      pieces.add(new Piece(" …", false));
    }
    return List.copyOf(pieces);
  }

  private static List<Term> hits(String text, Set<String> roots) {
    return Terms.of(text).stream().filter(term -> roots.contains(term.root())).limit(HITS).toList();
  }

  /** Where a stretch begins that has the most different words; the first of equals. */
  private static int start(String line, List<Term> hits) {
    var best = 0;
    var most = 0;
    for (var hit : hits) {
      var end = hit.from() + LENGTH - BEFORE;
      var found =
          hits.stream()
              .filter(one -> one.from() >= hit.from() && one.to() <= end)
              .map(Term::root)
              .collect(Collectors.toSet())
              .size();
      if (found > most) {
        most = found;
        best = hit.from();
      }
    }
    if (best <= BEFORE) {
      return 0;
    }
    var blank = line.indexOf(' ', best - BEFORE);
    return blank < 0 || blank >= best ? best : blank + 1;
  }

  private static int end(String line, int from) {
    if (line.length() <= from + LENGTH) {
      return line.length();
    }
    var blank = line.lastIndexOf(' ', from + LENGTH);
    var end = blank > from + LENGTH / 2 ? blank : from + LENGTH;
    return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
  }

  private static List<Piece> pieces(String text, int from, int to, List<Term> hits) {
    var pieces = new ArrayList<Piece>();
    var at = from;
    for (var hit : hits) {
      if (hit.from() >= at && hit.to() <= to) {
        if (hit.from() > at) {
          pieces.add(new Piece(text.substring(at, hit.from()), false));
        }
        pieces.add(new Piece(text.substring(hit.from(), hit.to()), true));
        at = hit.to();
      }
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    return List.copyOf(pieces);
  }
}
