package commonground.contributions.moderation;

import commonground.people.EmailAddress;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Optional;

/**
 * What somebody has typed who reports something.
 *
 * @param why empty if nothing was chosen
 * @param email as it was typed; "" for none
 */
public record ReportForm(Optional<Worry> why, String words, String email, Problems problems) {

  /**
   * @param visitor whether they have no account, so that they may leave an address
   */
  public static ReportForm read(Form form, boolean visitor) {
    var why = Words.find(Worry.class, form.text("why"));
    var words = form.text("words");
    var email = visitor ? form.text("email") : "";
    var problems = new Problems();
    problems.unless(why.isPresent(), "why", "Choose what it is about");
    problems.unless(
        why.filter(Worry.OTHER::equals).isEmpty() || !words.isEmpty(),
        "words",
        "Say what it is, in a few words");
    problems.unless(
        words.length() <= Telling.MOST,
        "words",
        "Make it shorter: there is room for 2,000 characters");
    problems.unless(
        email.isEmpty() || EmailAddress.parse(email).isPresent(),
        "email",
        "Enter an email address like name@example.org, or leave it empty");
    return new ReportForm(why, words, email, problems);
  }

  static ReportForm empty() {
    return new ReportForm(Optional.empty(), "", "", new Problems());
  }

  /** What is told, once there is no problem. */
  public Telling.New told(Optional<PersonId> reporter) {
    return new Telling.New(reporter, EmailAddress.parse(email), why.orElseThrow(), words);
  }
}
