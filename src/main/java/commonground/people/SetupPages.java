package commonground.people;

import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.PasswordField;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import commonground.platform.web.Access;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;

/** The one-time link that a new site prints: whoever opens it becomes its administrator. */
public final class SetupPages {

  private final SiteSecrets secrets;
  private final People people;
  private final SignIn signIn;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Cookies cookies;

  public SetupPages(
      SiteSecrets secrets,
      People people,
      SignIn signIn,
      Passwords passwords,
      PasswordRules rules,
      Cookies cookies) {
    this.secrets = secrets;
    this.people = people;
    this.signIn = signIn;
    this.passwords = passwords;
    this.rules = rules;
    this.cookies = cookies;
  }

  public void mount(Routes r) {
    r.get("/setup/:token", Access.ANYONE, this::show);
    r.post("/setup/:token", Access.ANYONE, this::make);
  }

  record Setup(
      String action,
      String token,
      ErrorSummary summary,
      TextField name,
      TextField email,
      PasswordField password)
      implements FormView {

    @Override
    public String title() {
      return "Set up this site";
    }
  }

  private Reply show(Request visitor, Request request) {
    return usable(request)
        ? Reply.page("people/setup", view(request, new Problems()))
        : Reply.notFound();
  }

  private boolean usable(Request request) {
    return people.none() && secrets.isSetup(new Secret(request.parameter("token")));
  }

  private static Setup view(Request request, Problems problems) {
    var form = request.form();
    return new Setup(
        request.path(),
        request.token(),
        problems.summary(),
        TextField.of("name", "Your name")
            .withTyping(Typing.PLAIN.withAutocomplete("name"))
            .withValue(form.text("name"))
            .withError(problems.of("name")),
        TextField.email("email", "Email address")
            .withValue(form.text("email"))
            .withError(problems.of("email")),
        PasswordField.fresh("password", "Password")
            .withHint("At least 12 characters. Three or four words are easy to remember")
            .withError(problems.of("password")));
  }

  private Reply make(Request visitor, Request request) {
    if (!usable(request)) {
      return Reply.notFound();
    }
    var form = request.form();
    var problems = new Problems();
    var name = DisplayName.parse(form.text("name"));
    var email = EmailAddress.parse(form.text("email"));
    problems.unless(name.isPresent(), "name", "Enter your name, at most 80 characters");
    problems.unless(
        email.isPresent(), "email", "Enter an email address in full, like name@example.org");
    var password = form.raw("password");
    email
        .flatMap(address -> rules.problem(password, address))
        .ifPresent(sentence -> problems.add("password", sentence));
    if (problems.any()) {
      return Reply.mistaken("people/setup", view(request, problems));
    }
    if (!secrets.useSetup(new Secret(request.parameter("token")))) {
      return Reply.notFound();
    }
    return switch (people.create(email.orElseThrow(), name.orElseThrow(), true)) {
      case People.Created.Exists exists -> Reply.notFound();
      case People.Created.Done done -> {
        people.setFirstPassword(done.id(), passwords.hash(password));
        var session = signIn.begin(done.id(), Browser.of(request));
        yield Reply.seeOther("/").with(cookies.session(session));
      }
    };
  }
}
