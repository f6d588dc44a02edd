package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;
import java.util.List;

/** Names and values with what can be done about each: {@code govuk/summary-list}. */
public record SummaryList(List<Row> rows, String classes) {

  public static SummaryList of(List<Row> rows) {
    var actions = rows.stream().anyMatch(row -> !row.actions().isEmpty());
    return new SummaryList(rows.stream().map(row -> row.beside(actions)).toList(), "");
  }

  public SummaryList withClasses(String more) {
    return new SummaryList(rows, more);
  }

  /**
   * @param text the value; used if {@code html} is empty
   * @param bare whether other rows have actions and this one has none; {@link SummaryList#of} sets
   *     it
   */
  public record Row(
      String key, String text, SafeHtml html, List<Action> actions, boolean bare, String classes) {

    public static Row of(String key, String text, Action... actions) {
      return new Row(key, text, SafeHtml.EMPTY, List.of(actions), false, "");
    }

    public static Row of(String key, SafeHtml html, Action... actions) {
      return new Row(key, "", html, List.of(actions), false, "");
    }

    /** The only action; {@code actions} has exactly one. */
    public Action action() {
      return actions.getFirst();
    }

    public boolean one() {
      return actions.size() == 1;
    }

    Row beside(boolean rowsWithActions) {
      return new Row(key, text, html, actions, rowsWithActions && actions.isEmpty(), classes);
    }
  }

  /**
   * @param hidden read out after the text, so that each link is unique: "Change" + "your name"
   */
  public record Action(String text, String href, String hidden) {}
}
