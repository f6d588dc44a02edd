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

  /** A page that was posted and written on again saves under another name, see {@link #anew}. */
  private static final Pattern SAVED_NAME = Pattern.compile(NAME.pattern() + "~{0,3}");

  public static DraftMark read(Form form) {
    return new DraftMark(
        name(NAME, form.text("_page")),
        form.number("_saves").orElse(0L),
        name(SAVED_NAME, form.text("_from")),
        form.number("_from_saves").orElse(0L));
  }

  private static String name(Pattern name, String text) {
    return name.matcher(text).matches() ? text : "";
  }

  /** The name under which a page saves what is changed after it was posted. */
  static String anew(String page) {
    return page + "~";
  }

  /** The same from a page that is taken for another one. */
  DraftMark on(String other) {
    return new DraftMark(other, saves, from, fromSaves);
  }
}
