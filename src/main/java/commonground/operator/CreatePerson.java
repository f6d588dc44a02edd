package commonground.operator;

import commonground.people.EmailAddress;
import commonground.people.PasswordRules;
import commonground.people.People;
import java.util.List;
import java.util.Optional;

/** Makes an account. */
final class CreatePerson implements Verb {

  private static final Option EMAIL =
      Option.required("--email", "ADDRESS", "where mail reaches them; they sign in with it");
  private static final Option NAME =
      Option.required("--name", "NAME", "what others see, at most 80 characters");
  private static final Option SITE_ADMIN =
      Option.flag("--site-admin", "they look after the whole site");
  private static final Option PASSWORD =
      Option.flag(
          "--password-stdin",
          "read their first password from the first line of standard input; without one they sign"
              + " in by a code that is mailed");

  @Override
  public String name() {
    return "create-person";
  }

  @Override
  public String purpose() {
    return "Makes an account for somebody.";
  }

  @Override
  public List<Option> options() {
    return List.of(EMAIL, NAME, SITE_ADMIN, PASSWORD);
  }

  @Override
  public void run(Given given, Site site) {
    var email = Typed.email(given.text(EMAIL));
    var name = Typed.displayName(given.text(NAME));
    var password =
        given.has(PASSWORD) ? Optional.of(password(site, email)) : Optional.<String>empty();
    site.withCommunity(community -> {
      // Before the account is made: an interrupted command shall not leave half of one.
      var hash = password.map(community.passwords()::hash);
      switch (community.people().create(email, name, given.has(SITE_ADMIN))) {
        case People.Created.Done done ->
            hash.ifPresent(it -> community.people().setFirstPassword(done.id(), it));
        case People.Created.Exists exists ->
            throw new Refused(
                "Somebody has an account with " + email.text() + " already. Nothing was changed.");
      }
    });
    site.out().println("Made an account for " + name.text() + " <" + email.text() + ">.");
    site.out().println(next(password.isPresent(), given.has(SITE_ADMIN)));
  }

  private static String password(Site site, EmailAddress email) {
    var password = site.typedLine();
    if (password.isEmpty()) {
      throw new WrongUsage(
          "--password-stdin found no password on the first line of standard input.");
    }
    new PasswordRules()
        .problem(password, email)
        .ifPresent(sentence -> {
          throw new Refused("This password is not taken. " + sentence + ".");
        });
    return password;
  }

  private static String next(boolean password, boolean administrator) {
    return "They sign in with "
        + (password ? "the password" : "a code by email")
        + (administrator ? ", and look after the whole site." : ".");
  }
}
