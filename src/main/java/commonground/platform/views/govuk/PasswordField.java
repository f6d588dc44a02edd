package commonground.platform.views.govuk;

/**
 * A password with a "Show" button: {@code govuk/password-input}. It has no value: a password is
 * never sent back to the page.
 *
 * @param autocomplete {@code current-password} or {@code new-password}
 */
public record PasswordField(Question question, String autocomplete, String classes) {

  public static PasswordField current(String name, String label) {
    return new PasswordField(Question.of(name, label), "current-password", "");
  }

  public static PasswordField fresh(String name, String label) {
    return new PasswordField(Question.of(name, label), "new-password", "");
  }

  public PasswordField withQuestion(Question other) {
    return new PasswordField(other, autocomplete, classes);
  }

  public PasswordField withHint(String words) {
    return withQuestion(question.withHint(words));
  }

  public PasswordField withError(String words) {
    return withQuestion(question.withError(words));
  }

  public PasswordField withClasses(String more) {
    return new PasswordField(question, autocomplete, more);
  }
}
