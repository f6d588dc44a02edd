package commonground;

import commonground.joining.Newcomers;
import commonground.people.Account;
import commonground.people.AccountPages;
import commonground.people.AccountViews;
import commonground.people.Appearing;
import commonground.people.AppearingPages;
import commonground.people.BrowserSessions;
import commonground.people.Cookies;
import commonground.people.MailboxProofs;
import commonground.people.PasswordRules;
import commonground.people.People;
import commonground.people.PeopleLetters;
import commonground.people.SetupPages;
import commonground.people.SignIn;
import commonground.people.SignInPages;
import commonground.people.SiteSecrets;
import commonground.platform.web.Routes;

/** The parts of {@code people}. */
final class Accounts {

  final People people;
  final SiteSecrets secrets;
  final BrowserSessions sessions;
  final MailboxProofs proofs;
  private final Platform platform;
  private final PasswordRules rules = new PasswordRules();
  private final SignIn signIn;
  private final Account account;
  final Cookies cookies;

  Accounts(Platform platform) {
    this.platform = platform;
    var db = platform.db;
    var config = platform.config;
    people = new People(db);
    secrets = new SiteSecrets(db, platform.ids);
    sessions = new BrowserSessions(db, platform.ids, config.sessions(), platform::fresh);
    proofs = new MailboxProofs(db, platform.ids);
    var passwords = platform.passwords;
    var letters = new PeopleLetters(platform.letters, config.publicUrl(), config.site().contact());
    signIn = new SignIn(db, people, sessions, proofs, passwords, letters, config.limits());
    account = new Account(db, sessions, proofs, passwords, rules, letters, config.limits());
    cookies = new Cookies(config.cookieName(), config.sessions().absolute());
  }

  /** For whoever comes in by another feature's page. */
  Newcomers newcomers() {
    return new Newcomers(signIn, cookies);
  }

  void mount(Routes r) {
    new SignInPages(signIn, sessions, cookies).mount(r);
    new SetupPages(secrets, people, signIn, platform.passwords, rules, cookies).mount(r);
    new AccountPages(people, account, sessions, cookies, new AccountViews(sessions)).mount(r);
    new AppearingPages(new Appearing(platform.db)).mount(r);
  }
}
