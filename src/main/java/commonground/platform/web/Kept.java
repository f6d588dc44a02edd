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
    MOVED(
        "This discussion was moved",
        "It is in another space now. Nothing you wrote is lost, and it has not been sent yet. Send"
            + " it there?",
        "Send it there"),
    BUSY(
        "The site could not answer just now",
        "Nothing you wrote is lost. Wait a moment, then press the button. It will not be posted twice.",
        "Try again"),
    TOO_OFTEN(
        "Please wait a little",
        "That was tried too often in a short time. This protects people's accounts. Nothing you"
            + " wrote is lost.",
        "Try again"),
    RULES(
        "The ground rules come first",
        "Nothing you wrote is lost. Read the ground rules of this space and agree to them, and you"
            + " can send it.",
        "Read the ground rules"),
    NAME(
        "First choose your name",
        "Nothing you wrote is lost. In this space people use a name they choose. Choose yours, and"
            + " you can send it.",
        "Choose your name"),
    NAMED(
        "Thank you",
        "Your name is saved. This is what you were about to send. It has not been sent yet.",
        "Send it now"),
    AGREED(
        "Thank you",
        "You have agreed to the ground rules. This is what you were about to send. It has not been"
            + " sent yet.",
        "Send it now"),
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
    return again(reason, reason.explanation + " " + Sorry.again(pause), form, token);
  }

  /** The button sends the form. */
  static Kept page(Reason reason, KeptForm form, String token) {
    return again(reason, reason.explanation, form, token);
  }

  private static Kept again(Reason reason, String explanation, KeptForm form, String token) {
    var hidden = new ArrayList<Field>();
    form.fields()
        .forEach((name, values) -> values.forEach(value -> hidden.add(new Field(name, value))));
    return new Kept(
        reason.title,
        explanation,
        Button.submit(reason.button),
        form.path(),
        token,
        hidden,
        form.words(),
        "");
  }

  /**
   * The button leads to what comes first, and takes the form along.
   *
   * @param keeper a path that takes it by POST
   */
  static Kept until(Reason reason, KeptForm form, String token, String keeper) {
    return new Kept(
        reason.title,
        reason.explanation,
        Button.submit(reason.button),
        keeper,
        token,
        List.of(),
        form.words(),
        form.encode());
  }

  @Override
  public boolean writes() {
    return true;
  }
}
