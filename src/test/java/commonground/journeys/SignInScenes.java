package commonground.journeys;

import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.stream.Stream;

/** Pages of signing in that need more than an address. */
final class SignInScenes {

  /** Codes that one address may ask for in an hour. */
  static final int MAILS = 5;

  private final TestSite site;

  private SignInScenes(TestSite site) {
    this.site = site;
  }

  /**
   * @param site where their mail arrives
   */
  static Stream<Scene> on(TestSite site) {
    return new SignInScenes(site).all();
  }

  private Stream<Scene> all() {
    return Stream.of(
        new Scene("sign in, empty", List.of(), window -> window.open("/sign-in").press("Sign in")),
        new Scene("sign in, wrong password", List.of(), this::mistype),
        new Scene(
            "code, too short",
            List.of(),
            window -> askForCode(window).write("Code", "12").press("Continue")),
        new Scene(
            "code, wrong",
            List.of(),
            window -> askForCode(window).write("Code", "000000").press("Continue")),
        new Scene(
            "link, usable",
            List.of(),
            window -> {
              askForCode(window);
              window.open(new Mailbox(site, "cleo.test@test.example").link());
            }),
        new Scene("too many tries", List.of(), this::tryTooOften));
  }

  private void mistype(Window window) {
    window.open("/sign-in").write("Email address", "ada.test@test.example");
    window.write("Password", "wrong").press("Sign in");
  }

  private Window askForCode(Window window) {
    window.open("/sign-in").write("Email address", "cleo.test@test.example");
    return window.press("Email me a code").isAt("Check your email");
  }

  /** More codes than one address may ask for on this site. */
  private void tryTooOften(Window window) {
    for (var tries = 0; tries <= MAILS; tries++) {
      window.open("/sign-in").write("Email address", "impatient@test.example");
      window.press("Email me a code");
    }
  }
}
