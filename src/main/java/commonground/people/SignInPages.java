package commonground.people;

import commonground.people.SignIn.Attempt;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Access;
import commonground.platform.web.Form;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;

/** Signing in and out. */
public final class SignInPages {

  private final SignIn signIn;
  private final BrowserSessions sessions;
  private final Cookies cookies;

  public SignInPages(SignIn signIn, BrowserSessions sessions, Cookies cookies) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  public void mount(Routes r) {
    r.get("/sign-in", Access.ANYONE, this::start);
    r.post("/sign-in", Access.ANYONE, this::begin);
    r.post("/sign-in/kept", Access.ANYONE, this::startWithKept);
    r.get("/sign-in/code", Access.ANYONE, this::code);
    r.post("/sign-in/code", Access.ANYONE, this::enterCode);
    r.get("/sign-in/link/:token", Access.ANYONE, this::link);
    r.post("/sign-in/link/:token", Access.ANYONE, this::followLink);
    r.post("/sign-out", Access.ANYONE, this::signOut);
  }

  private Reply start(Request visitor, Request request) {
    var next = next(request.query().text("next"));
    if (request.session().isPresent() && !request.query().has("again")) {
      return Reply.seeOther(next);
    }
    return Reply.page("people/sign-in", start(request, next, known(request), new Problems()));
  }

  /** The first page again, for a form that is waiting for its sender. */
  private Reply startWithKept(Request visitor, Request request) {
    var next = next(request.form().text("_next"));
    return Reply.page("people/sign-in", start(request, next, known(request), new Problems()));
  }

  /** Whoever signs in again need not type their address again. */
  private String known(Request request) {
    return PeopleAccess.person(request).flatMap(signIn::address).map(EmailAddress::text).orElse("");
  }

  private static SignInViews.Start start(
      Request request, String next, String email, Problems problems) {
    return SignInViews.Start.of(
        SignInViews.Along.of(request, next), request.session().isPresent(), email, problems);
  }

  /** One form, two buttons: with the password, or with a code by mail. */
  private Reply begin(Request visitor, Request request) {
    var form = request.form();
    var next = next(form.text("_next"));
    var byCode = form.text("_how").equals("code");
    var email = EmailAddress.parse(form.text("email"));
    var problems = problems(form, byCode);
    if (problems.any()) {
      return Reply.mistaken("people/sign-in", start(request, next, form.text("email"), problems));
    }
    var attempt =
        byCode
            ? signIn.mailCode(email.orElseThrow(), request.address())
            : signIn.withPassword(email.orElseThrow(), form.raw("password"), Browser.of(request));
    return switch (attempt) {
      case Attempt.CodeSent sent -> codePage(request, next, sent.start());
      case Attempt.NoMatch no ->
          Reply.mistaken(
              "people/sign-in",
              start(
                  request,
                  next,
                  form.text("email"),
                  Problems.of(
                      "password",
                      "Address and password do not match. Try again, or press “Email me a code”")));
      default -> result(request, attempt, next);
    };
  }

  private static Problems problems(Form form, boolean byCode) {
    var problems = new Problems();
    problems.unless(
        EmailAddress.parse(form.text("email")).isPresent(),
        "email",
        form.text("email").isEmpty()
            ? "Enter your email address"
            : "Enter an email address in full, like name@example.org");
    problems.unless(
        byCode || !form.raw("password").isEmpty(),
        "password",
        "Enter your password, or press “Email me a code”");
    return problems;
  }

  private Reply codePage(Request request, String next, Secret start) {
    if (request.kept().isPresent()) {
      var page = new Reply.Page(200, "people/code", code(request, next, new Problems()));
      return new Reply.PageWithCookie(page, cookies.start(start));
    }
    return Reply.seeOther("/sign-in/code" + Paths.query("next", next)).with(cookies.start(start));
  }

  private Reply code(Request visitor, Request request) {
    var next = next(request.query().text("next"));
    return Reply.page("people/code", code(request, next, new Problems()));
  }

  private static SignInViews.Code code(Request request, String next, Problems problems) {
    return SignInViews.Code.of(SignInViews.Along.of(request, next), problems);
  }

  private Reply enterCode(Request visitor, Request request) {
    var next = next(request.form().text("_next"));
    var code = request.form().text("code").replaceAll("[\\s-]", "");
    if (!code.matches("[0-9]{6}")) {
      return codeMistake(request, next, "Enter the six digits from the email");
    }
    var start = cookies.start(request);
    if (start.isEmpty()) {
      return codeMistake(request, next, OVER);
    }
    return switch (signIn.withCode(start.get(), code, Browser.of(request))) {
      case Attempt.WrongCode wrong when wrong.triesLeft() > 0 ->
          codeMistake(
              request,
              next,
              "That is not the code we sent. You can try "
                  + (wrong.triesLeft() == 1 ? "once more" : wrong.triesLeft() + " more times"));
      case Attempt.WrongCode wrong -> codeMistake(request, next, OVER);
      case Attempt attempt -> result(request, attempt, next);
    };
  }

  private static final String OVER =
      "This code can no longer be used. Codes last 10 minutes. Open the link in the"
          + " email, or ask for a new one below";

  private static Reply codeMistake(Request request, String next, String sentence) {
    return Reply.mistaken("people/code", code(request, next, Problems.of("code", sentence)));
  }

  /** Opening the link changes nothing: mail scanners open every link first. */
  private Reply link(Request visitor, Request request) {
    var usable = signIn.linkUsable(new Secret(request.parameter("token")));
    var next = next(request.query().text("next"));
    return Reply.page("people/link", link(request, next, usable));
  }

  private static SignInViews.Link link(Request request, String next, boolean usable) {
    return new SignInViews.Link(request.path(), request.token(), next, usable);
  }

  private Reply followLink(Request visitor, Request request) {
    var secret = new Secret(request.parameter("token"));
    var next = next(request.form().text("_next"));
    return switch (signIn.withLink(secret, Browser.of(request))) {
      case Attempt.In in -> in(request, in.session(), next);
      default -> new Reply.Page(410, "people/link", link(request, next, false));
    };
  }

  private Reply result(Request request, Attempt attempt, String next) {
    return switch (attempt) {
      case Attempt.In in -> in(request, in.session(), next);
      case Attempt.TooOften often -> new Reply.TooMany(often.pause());
      case Attempt.Over over -> codeMistake(request, next, OVER);
      case Attempt.WrongCode wrong -> codeMistake(request, next, OVER);
      case Attempt.CodeSent sent -> codePage(request, next, sent.start());
      case Attempt.NoMatch no -> codeMistake(request, next, OVER);
    };
  }

  private Reply in(Request request, Secret session, String next) {
    var cookie = cookies.session(session);
    var kept = request.kept();
    if (kept.isEmpty()) {
      return Reply.seeOther(next).with(cookie).with(cookies.noStart());
    }
    // A password is not kept: there is nothing to send yet, it is typed again.
    return kept.get().path().equals("/account/password")
        ? Reply.seeOther("/account").with(cookie).with(cookies.noStart())
        : new Reply.SignedInAgain(cookie, List.of(cookies.noStart()), kept.get());
  }

  /** Also for somebody whose session is over already: they are where they wanted to be. */
  private Reply signOut(Request visitor, Request request) {
    request
        .session()
        .ifPresent(here -> sessions.end(new PersonId(here.person()), new SessionId(here.id())));
    return Reply.seeOther("/").with(cookies.noSession()).clearingSite();
  }

  private static String next(String wanted) {
    return Paths.local(wanted) ? wanted : "/";
  }
}
