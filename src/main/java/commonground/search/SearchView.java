package commonground.search;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.govuk.TextField;
import java.util.List;

/**
 * What is found.
 *
 * @param where in one sentence, what is looked through
 * @param asked whether something was looked for
 * @param found how many, in words
 * @param also names that were looked for too; "" for none
 * @param missing whether some may be missing, because the index is being made
 * @param instead what may have been meant, a link; its words are "" for none
 * @param advice what to try, where nothing was found
 * @param bound which were looked at, if not all; "" for all
 * @param filters links that narrow what is shown
 * @param next the next page; "" on the last
 * @param first the first page, from a later one; else ""
 */
record SearchView(
    String typed,
    TextField box,
    String order,
    String where,
    boolean asked,
    String found,
    String also,
    boolean missing,
    Link instead,
    List<String> advice,
    String bound,
    List<Line> lines,
    List<Filter> filters,
    String next,
    String first)
    implements PageView {

  /**
   * A post or a message.
   *
   * @param told for the ear: which post of the discussion
   * @param what "Post 14"
   * @param these "post 14"
   * @param muted whose words are folded away; "" for nobody
   */
  record Line(
      String href,
      List<Snippet.Piece> title,
      String told,
      List<Snippet.Piece> words,
      String muted,
      String what,
      String these,
      String writer,
      String perspectives,
      String space,
      TimeView at) {}

  /** Links of which one is current. */
  record Filter(String name, List<Link> links) {}

  @Override
  public String title() {
    return typed.isEmpty() ? "Search" : typed + " – Search";
  }
}
