package commonground.people;

import commonground.people.Account.Change;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.time.ZoneId;
import java.util.Map;

/** "Your account": name, address, password, devices, time zone. */
public final class AccountPages {

  /** What each change says on the next page. */
  public static final Map<String, String> SAID =
      Map.of(
          "name", "Your name is saved.",
          "email", "Your email address has changed. Your other devices are signed out.",
          "password", "Your password is saved. Your other devices are signed out.",
          "no-password", "Your password is removed. You sign in with a code by email.",
          "device", "That device is signed out.",
          "zone", "Your time zone is saved.");

  private static final String PAGE = "people/account";

  private final People people;
  private final Account account;
  private final BrowserSessions sessions;
  private final Cookies cookies;
  private final AccountViews views;

  public AccountPages(
      People people,
      Account account,
      BrowserSessions sessions,
      Cookies cookies,
      AccountViews views) {
    this.people = people;
    this.account = account;
    this.sessions = sessions;
    this.cookies = cookies;
    this.views = views;
  }

  public void mount(Routes r) {
    r.get("/account", PeopleAccess.PERSON, this::show);
    r.post("/account/name", PeopleAccess.PERSON, this::rename);
    r.post("/account/email", PeopleAccess.OWNER, this::proveEmail);
    r.get("/account/email/code", PeopleAccess.PERSON, this::emailCode);
    r.post("/account/email/code", PeopleAccess.PERSON, this::changeEmail);
    r.post("/account/password", PeopleAccess.OWNER, this::setPassword);
    r.post("/account/password/removal", PeopleAccess.OWNER, this::removePassword);
    r.post("/account/time-zone", PeopleAccess.PERSON, this::setZone);
    r.post("/account/devices/:id/end", PeopleAccess.PERSON, this::endDevice);
  }

  private Reply show(PersonId person, Request request) {
    return Reply.page(PAGE, views.account(load(person), request, new Problems()));
  }

  private Person load(PersonId person) {
    return people.find(person).orElseThrow();
  }

  private Reply mistaken(Person person, Request request, String field, String sentence) {
    return Reply.mistaken(PAGE, views.account(person, request, Problems.of(field, sentence)));
  }

  private Reply rename(PersonId person, Request request) {
    var name = DisplayName.parse(request.form().raw("name"));
    if (name.isEmpty()) {
      return mistaken(
          load(person), request, "name", "Enter a name with letters, at most 80 characters");
    }
    people.rename(person, name.get());
    sessions.forget(person);
    return Reply.seeOther("/account").saying("name");
  }

  private Reply proveEmail(PersonId id, Request request) {
    var person = load(id);
    var wanted = EmailAddress.parse(request.form().text("email"));
    if (wanted.isEmpty()) {
      return mistaken(
          person, request, "email", "Enter an email address in full, like name@example.org");
    }
    if (wanted.get().equals(person.email())) {
      return mistaken(person, request, "email", "This is your address already");
    }
    return result(person, request, account.proveEmail(person, wanted.get()), "email");
  }

  private Reply emailCode(PersonId person, Request request) {
    return Reply.page("people/email-code", views.emailCode(request, new Problems()));
  }

  private Reply changeEmail(PersonId id, Request request) {
    var person = load(id);
    var code = request.form().text("code").replaceAll("[\\s-]", "");
    var start = cookies.start(request).orElse(new Secret(""));
    return switch (account.changeEmail(person, session(request), start, code)) {
      case Change.Mend mend ->
          Reply.mistaken(
              "people/email-code", views.emailCode(request, Problems.of("code", mend.sentence())));
      case Change change -> result(person, request, change, "email");
    };
  }

  private Reply setPassword(PersonId id, Request request) {
    var person = load(id);
    var wanted = request.form().raw("new_password");
    return result(
        person, request, account.setPassword(person, session(request), wanted), "password");
  }

  private Reply removePassword(PersonId id, Request request) {
    var person = load(id);
    var change = account.removePassword(person, session(request));
    return result(person, request, change, "no-password");
  }

  private Reply result(Person person, Request request, Change change, String said) {
    return switch (change) {
      case Change.Done done ->
          Reply.seeOther("/account")
              .saying(said)
              .with(cookies.session(done.session()))
              .with(cookies.noStart());
      case Change.SignedOut over -> Reply.seeOther("/sign-in?next=/account");
      case Change.CodeSent sent ->
          Reply.seeOther("/account/email/code").with(cookies.start(sent.start()));
      case Change.Mend mend -> mistaken(person, request, mend.field(), mend.sentence());
      case Change.TooOften often -> new Reply.TooMany(often.pause());
    };
  }

  private Reply setZone(PersonId person, Request request) {
    var zone = request.form().text("time_zone");
    if (!AccountViews.ZONES.contains(zone)) {
      return mistaken(load(person), request, "time_zone", "Choose a time zone from the list");
    }
    people.setZone(person, ZoneId.of(zone));
    sessions.forget(person);
    return Reply.seeOther("/account").saying("zone");
  }

  private Reply endDevice(PersonId person, Request request) {
    var id = request.number("id");
    if (id.isEmpty()) {
      return Reply.notFound();
    }
    var ended = new SessionId(id.getAsLong());
    sessions.end(person, ended);
    return ended.equals(session(request))
        ? Reply.seeOther("/").with(cookies.noSession()).clearingSite()
        : Reply.seeOther("/account").saying("device");
  }

  private static SessionId session(Request request) {
    return new SessionId(request.session().orElseThrow().id());
  }
}
