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
 * @param forMembers whether it was begun on a page that named only members as its readers
 */
public record Begun(
    Box box,
    DraftMark mark,
    Optional<Draft> draft,
    List<Draft> others,
    How how,
    boolean forMembers,
    DraftReader reader) {

  /** How somebody comes to it. */
  public enum How {
    OPENED,
    /** They asked for a draft that is not there any more. */
    GONE,
    /** The page comes back with what was typed into it. */
    AGAIN
  }

  /** The words of the draft, or these. */
  public String words(String otherwise) {
    return draft.map(Draft::words).orElse(otherwise);
  }

  /** What the line above them says, or this. */
  public String line(String otherwise) {
    return draft.map(Draft::line).orElse(otherwise);
  }

  /** What its draft has chosen in a field; empty if it has nothing chosen there. */
  public List<String> chosen(String field) {
    return draft.map(Draft::choices).orElse(List.of()).stream()
        .filter(choice -> choice.startsWith(field + "="))
        .map(choice -> choice.substring(field.length() + 1))
        .toList();
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
