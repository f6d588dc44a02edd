package commonground.joining;

import commonground.people.DisplayName;
import commonground.people.EmailAddress;
import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Perspective;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed and ticked on the way in. */
final class JoinForm {

  private JoinForm() {}

  /** Who somebody says they are, before they have an account. */
  record Who(Optional<DisplayName> name, Optional<EmailAddress> email, Problems problems) {

    static Who read(Form form) {
      var name = DisplayName.parse(form.raw("name"));
      var email = EmailAddress.parse(form.text("email"));
      var problems = new Problems();
      problems.unless(
          name.isPresent(),
          "name",
          form.text("name").isEmpty()
              ? "Enter your name, as others are to see it"
              : "Enter a name with letters in it, at most " + DisplayName.MOST + " characters");
      problems.unless(
          email.isPresent(),
          "email",
          form.text("email").isEmpty()
              ? "Enter your email address"
              : "Enter an email address in full, like name@example.org");
      return new Who(name, email, problems);
    }
  }

  static Agreement agreement(Form form) {
    var version = form.number("_version").filter(n -> n < Integer.MAX_VALUE).orElse(0L);
    return new Agreement(
        Math.toIntExact(version), perspectives(form), DisplayName.parse(form.raw("name")));
  }

  static Set<Perspective> perspectives(Form form) {
    var said = Set.copyOf(form.all("perspective"));
    return Arrays.stream(Perspective.values())
        .filter(perspective -> said.contains(Words.write(perspective)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
