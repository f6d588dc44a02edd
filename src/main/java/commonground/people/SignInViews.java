package commonground.people;

import commonground.platform.views.PageView;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.PasswordField;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;

/** What the pages of signing in show. */
final class SignInViews {

  private SignInViews() {}

  /**
   * What travels along through the pages.
   *
   * @param token of the form
   * @param next where to go afterwards
   * @param kept a form that waits for the session, encoded; "" for none
   */
  record Along(String token, String next, String kept) {
    static Along of(Request request, String next) {
      return new Along(request.token(), next, request.kept().map(KeptForm::encode).orElse(""));
    }
  }

  /**
   * @param again whether somebody is signed in here already
   */
  record Start(
      Along along, boolean again, ErrorSummary summary, TextField email, PasswordField password)
      implements FormView {

    static Start of(Along along, boolean again, String email, Problems problems) {
      return new Start(
          along,
          again,
          problems.summary(),
          TextField.email("email", "Email address")
              .withValue(email)
              .withError(problems.of("email")),
          PasswordField.current("password", "Password")
              .withHint("Leave this empty if you would rather have a code by email")
              .withError(problems.of("password")));
    }

    @Override
    public String title() {
      return "Sign in";
    }
  }

  /**
   * @param again the page where a new code is asked for; "" for the one to sign in
   */
  record Code(Along along, String again, ErrorSummary summary, TextField code) implements FormView {

    static Code of(Along along, Problems problems) {
      return new Code(
          along,
          // Whoever is about to join may have no account yet, and signing in makes none.
          joining(along.next()) ? along.next() : "",
          problems.summary(),
          TextField.code("code", "Code")
              .withHint("Six digits, from the email we sent you")
              .withError(problems.of("code")));
    }

    private static boolean joining(String next) {
      return next.startsWith("/join/") || next.matches("/spaces/[^/]+/ask");
    }

    @Override
    public String title() {
      return "Check your email";
    }
  }

  /**
   * The page behind a mailed link.
   *
   * @param next where to go afterwards
   * @param usable false if the link is over
   */
  record Link(String action, String token, String next, boolean usable) implements PageView {
    @Override
    public String title() {
      return usable ? "Sign in" : "This link can no longer be used";
    }
  }
}
