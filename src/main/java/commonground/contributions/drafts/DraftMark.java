package commonground.contributions.drafts;

import commonground.platform.web.Form;
import java.util.regex.Pattern;

/**
 * What a form says of the page that it stands on, so that its draft is found again.
 *
 * @param page the name of the page, its own for each opening; "" for what no page sent
 * @param saves how far it has come: each change of the words counts; 0 without a script
 * @param from the page whose draft it began with; "" for none
 * @param fromSaves how far that one had come
 */
public record DraftMark(String page, long saves, String from, long fromSaves) {

  /** Of words that no page sent. */
  public static final DraftMark NONE = new DraftMark("", 0, "", 0);

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,40}");

  public static DraftMark read(Form form) {
    return new DraftMark(
        name(form.text("_page")),
        form.number("_saves").orElse(0L),
        name(form.text("_from")),
        form.number("_from_saves").orElse(0L));
  }

  private static String name(String text) {
    return NAME.matcher(text).matches() ? text : "";
  }

  /** The same from a page that is taken for another one. */
  DraftMark on(String other) {
    return new DraftMark(other, saves, from, fromSaves);
  }
}
