package commonground.platform.web;

import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Button;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The page that gives a form back: what happened, what was typed, a button that sends it again. */
public record Kept(
    String title,
    String explanation,
    Button send,
    String action,
    String token,
    List<Field> hidden,
    List<String> words,
    boolean signIn,
    String kept)
    implements PageView {

  /** Why the form was not carried out. */
  public enum Reason {
    SIGNED_OUT(
        "You have been signed out",
        "Nothing you wrote is lost. Sign in, and you can send it.",
        "Sign in to send it"),
    SIGN_IN_AGAIN(
        "Please sign in again first",
        "You signed in a while ago, and somebody else could be at this device. To change how you"
            + " sign in, show once more that it is you. Nothing you wrote is lost, but a password"
            + " has to be typed again.",
        "Sign in again"),
    STALE(
        "Please send this again",
        "This page was open since before you signed in. Nothing you wrote is lost.",
        "Send it now"),
    BUSY(
        "The site could not answer just now",
        "Nothing you wrote is lost. Wait a moment, then press the button. It will not be posted twice.",
        "Try again"),
    TOO_OFTEN(
        "Please wait a little",
        "That was tried too often in a short time. This protects people's accounts. Nothing you"
            + " wrote is lost.",
        "Try again"),
    SIGNED_IN(
        "You are signed in",
        "This is what you were about to send. It has not been sent yet.",
        "Send it now");

    private final String title;
    private final String explanation;
    private final String button;

    Reason(String title, String explanation, String button) {
      this.title = title;
      this.explanation = explanation;
      this.button = button;
    }
  }

  /** A hidden field. */
  public record Field(String name, String value) {}

  static Kept tooOften(Duration pause, KeptForm form, String token) {
    var reason = Reason.TOO_OFTEN;
    return page(reason, reason.explanation + " " + Sorry.again(pause), form, token);
  }

  static Kept page(Reason reason, KeptForm form, String token) {
    return page(reason, reason.explanation, form, token);
  }

  private static Kept page(Reason reason, String explanation, KeptForm form, String token) {
    var hidden = new ArrayList<Field>();
    form.fields()
        .forEach((name, values) -> values.forEach(value -> hidden.add(new Field(name, value))));
    var signIn = reason == Reason.SIGNED_OUT || reason == Reason.SIGN_IN_AGAIN;
    return new Kept(
        reason.title,
        explanation,
        Button.submit(reason.button),
        signIn ? "/sign-in/kept" : form.path(),
        token,
        signIn ? List.of() : hidden,
        form.words(),
        signIn,
        signIn ? form.encode() : "");
  }

  @Override
  public boolean writes() {
    return true;
  }
}
