package commonground.platform.web;

import commonground.platform.views.PageView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a handler answers. Only {@link Answer} writes it to the response. */
public sealed interface Reply {

  /** A whole page. */
  record Page(int status, String template, PageView view) implements Reply {}

  /** The answer to a form that was carried out: look there now (RFC 9110, 15.4.4). */
  record SeeOther(String path, List<SetCookie> cookies, boolean clearSite) implements Reply {
    public SeeOther with(SetCookie cookie) {
      var all = new java.util.ArrayList<>(cookies);
      all.add(cookie);
      return new SeeOther(path, List.copyOf(all), clearSite);
    }

    /** Says on the next page what was done: a key that its feature has a sentence for. */
    public SeeOther saying(String key) {
      var mark = path.indexOf('#');
      var before = mark < 0 ? path : path.substring(0, mark);
      var said = (before.indexOf('?') < 0 ? "?" : "&") + "said=" + key;
      return new SeeOther(before + said + path.substring(before.length()), cookies, clearSite);
    }

    /** Tells the browser to forget every page and cookie of this site: after signing out. */
    public SeeOther clearingSite() {
      return new SeeOther(path, cookies, true);
    }
  }

  /** A page that also sets a cookie. */
  record PageWithCookie(Page page, SetCookie cookie) implements Reply {}

  /** Absent or forbidden: the same page, the same status. */
  record NotFound() implements Reply {}

  /** Understood, but not done; says why in words for people. */
  record Refused(int status, String why) implements Reply {}

  /** Too many: try again after this time. */
  record TooMany(Duration pause) implements Reply {}

  /** The form is given back with a button that sends it again: nothing that was typed is lost. */
  record SendAgain(int status, Kept.Reason reason, KeptForm form) implements Reply {}

  /** The form is not sent yet: its button leads to what comes first, and takes the form along. */
  record KeptFor(int status, Kept.Reason reason, KeptForm form, String keeper) implements Reply {}

  /** Signed in again; the form that waited is given back, to be sent by a press. */
  record SignedInAgain(SetCookie session, List<SetCookie> others, KeptForm form) implements Reply {}

  /** Nothing to show: a script told us something. */
  record Done() implements Reply {}

  /** A short plain answer of some type, such as robots.txt. */
  record Text(String contentType, String text) implements Reply {}

  /**
   * A picture of ours; the browser keeps it, and asks each time whether it still may.
   *
   * @param version changes with the picture
   */
  record Picture(byte[] jpeg, String version) implements Reply {}

  /**
   * A file that the browser keeps and does not show.
   *
   * @param name of the file, in ASCII, ours
   * @param length in bytes
   * @param pieces the file from piece 1 on; empty after the last, or if it is gone meanwhile
   */
  record Download(
      String name, String contentType, long length, IntFunction<Optional<byte[]>> pieces)
      implements Reply {}

  static Reply page(String template, PageView view) {
    return new Page(200, template, view);
  }

  /** The page again, with what is wrong and all that was typed. */
  static Reply mistaken(String template, PageView view) {
    return new Page(422, template, view);
  }

  /** Somebody else changed it meanwhile; the page shows both. */
  static Reply conflict(String template, PageView view) {
    return new Page(409, template, view);
  }

  static SeeOther seeOther(String path) {
    return new SeeOther(path, List.of(), false);
  }

  static Reply notFound() {
    return new NotFound();
  }

  static Reply refused(String why) {
    return new Refused(403, why);
  }

  /**
   * A cookie to set. Always HttpOnly, SameSite=Lax, path {@code /}, and Secure under https.
   *
   * @param age how long the browser keeps it; zero removes it
   */
  record SetCookie(String name, String value, Duration age) {
    @Override
    public String toString() {
      return "SetCookie[" + name + "]";
    }
  }
}
