package commonground.contributions.drafts;

import commonground.spaces.Audience;
import java.util.List;
import java.util.Optional;

/**
 * What a box begins with on a page.
 *
 * @param mark what the form says of its page
 * @param draft in the box; empty if there is none
 * @param others that wait for the same box
 * @param again whether the page comes back with what was typed into it
 */
public record Begun(
    Box box,
    DraftMark mark,
    Optional<Draft> draft,
    List<Draft> others,
    boolean again,
    DraftReader reader) {

  /** The words of the draft, or these. */
  public String words(String otherwise) {
    return draft.map(Draft::words).orElse(otherwise);
  }

  /** What the line above them says, or this. */
  public String line(String otherwise) {
    return draft.map(Draft::line).orElse(otherwise);
  }

  /** Whether the draft is to be posted without a name. */
  public boolean unnamed() {
    return draft.filter(Draft::unnamed).isPresent();
  }

  /** The warning that is to stand before the draft's words; "" for none. */
  public String warning() {
    return draft.map(Draft::warning).orElse("");
  }

  /** The revision that the words were begun with, or this. */
  public long seen(long otherwise) {
    return draft.map(Draft::seen).orElse(otherwise);
  }

  /**
   * What the page shows of it.
   *
   * @param page its address
   * @param now whom it names as readers
   */
  public DraftView on(String page, Audience now) {
    return DraftView.of(this, page, now);
  }
}
