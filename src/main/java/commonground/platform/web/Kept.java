package commonground.platform.web;

import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Button;
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
    STALE(
        "Please send this again",
        "This page was open since before you signed in. Nothing you wrote is lost.",
        "Send it now"),
    BUSY(
        "The site could not answer just now",
        "Nothing you wrote is lost. Wait a moment, then press the button. It will not be posted twice.",
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

  static Kept page(Reason reason, KeptForm form, String token) {
    var hidden = new ArrayList<Field>();
    form.fields()
        .forEach((name, values) -> values.forEach(value -> hidden.add(new Field(name, value))));
    var signIn = reason == Reason.SIGNED_OUT;
    return new Kept(
        reason.title,
        reason.explanation,
        Button.submit(reason.button),
        signIn ? "/sign-in/kept" : form.path(),
        token,
        signIn ? List.of() : hidden,
        hidden.stream().filter(Kept::written).map(Field::value).toList(),
        signIn,
        signIn ? form.encode() : "");
  }

  /** What a person wrote; fields that the page fills in itself begin with an underscore. */
  private static boolean written(Field field) {
    return !field.name().startsWith("_") && !field.value().isBlank();
  }

  @Override
  public boolean writes() {
    return true;
  }
}
