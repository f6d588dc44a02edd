package commonground.contributions.drafts;

import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * “Your drafts”.
 *
 * @param discarded those that can be brought back
 * @param days after which one is deleted that nobody has changed
 * @param most how many there is room for
 */
record DraftsView(
    List<DraftLine> drafts, List<DraftLine> discarded, String token, long days, int most)
    implements PageView {

  /**
   * One of them.
   *
   * @param what is written there
   * @param title of the discussion; "" for none, or for one that they may not know of
   * @param where in which space; "" for one that they may not know of
   * @param closed why it cannot be sent; "" if it can
   * @param line what stands above the words
   * @param excerpt how they begin
   * @param back where the button sends to that brings it back
   */
  record DraftLine(
      String href,
      String what,
      String title,
      String where,
      String closed,
      String line,
      String excerpt,
      TimeView at,
      String discard,
      String back) {}

  /** Characters of the words that a list shows. */
  private static final int EXCERPT = 200;

  static DraftsView of(
      DraftReader reader, List<Draft> there, Map<Box, Origin> places, List<Draft> discarded) {
    return new DraftsView(
        there.stream()
            .map(draft -> line(reader, draft, Optional.ofNullable(places.get(draft.box()))))
            .toList(),
        discarded.stream().map(draft -> line(reader, draft, Optional.empty())).toList(),
        reader.token(),
        Drafts.AGE.toDays(),
        Drafts.MOST);
  }

  private static DraftLine line(DraftReader reader, Draft draft, Optional<Origin> origin) {
    var path = "/drafts/" + draft.id().value();
    return new DraftLine(
        path,
        origin.map(Origin::what).orElse(DraftAlone.what(draft.box())),
        origin.map(Origin::title).orElse(""),
        origin.map(place -> "In " + place.space() + ". ").orElse(""),
        DraftAlone.why(origin),
        draft.box().kind().starts() ? draft.line() : "",
        excerpt(draft.words()),
        reader.at(draft.savedAt()),
        path + "/removal",
        path + "/return");
  }

  /** The beginning, in one line, never half a letter. */
  static String excerpt(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    var end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return line.substring(0, end).strip() + " …";
  }

  @Override
  public String title() {
    return "Your drafts";
  }
}
