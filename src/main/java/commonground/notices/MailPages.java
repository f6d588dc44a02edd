package commonground.notices;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "Mail": whether notices come by email, and when not; when all that is new comes; what is chosen
 * for each space.
 */
public final class MailPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of("mail", "Saved. It counts from the next email on.");

  private static final String PAGE = "notices/mail";
  private static final String PATH = "/account/mail";

  private final MailWishes wishes;
  private final Spaces spaces;

  public MailPages(MailWishes wishes, Spaces spaces) {
    this.wishes = wishes;
    this.spaces = spaces;
  }

  public void mount(Routes r) {
    r.get(PATH, PeopleAccess.PERSON, this::show);
    r.post(PATH, PeopleAccess.PERSON, this::save);
  }

  /** What stands in the fields. */
  private record Typed(
      boolean byMail, boolean quiet, String from, String until, DigestForm digest) {

    static Typed of(MailWish wish) {
      var hours = wish.quiet().orElse(QuietHours.USUAL);
      return new Typed(
          wish.byMail(),
          wish.quiet().isPresent(),
          Integer.toString(hours.from()),
          Integer.toString(hours.until()),
          DigestForm.of(wish.digest()));
    }

    static Typed of(Form form) {
      return new Typed(
          !form.text("by_mail").equals("no"),
          form.has("quiet"),
          form.text("from"),
          form.text("until"),
          DigestForm.of(form));
    }

    /** The hours; empty if they are no two hours that differ. */
    Optional<QuietHours> hours() {
      var from = hour(from());
      var until = hour(until());
      return from < 0 || until < 0 || from == until
          ? Optional.empty()
          : Optional.of(new QuietHours(from, until));
    }

    private static int hour(String text) {
      return text.matches("1?[0-9]|2[0-3]") ? Integer.parseInt(text) : -1;
    }
  }

  /**
   * @param now how it is, in words
   */
  record MailView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String token,
      String now,
      Choices byMail,
      Choices quiet,
      SelectField from,
      SelectField until,
      Choices often,
      Choices onDays,
      SelectField time,
      List<SpaceLine> spaces)
      implements FormView {
    @Override
    public String title() {
      return "Mail";
    }
  }

  /** What somebody has chosen for a space. */
  record SpaceLine(String name, String href, String word) {
    static SpaceLine of(Member member) {
      return new SpaceLine(
          member.space().name(), member.space().path() + "/me#hearing", member.attention().words());
    }
  }

  private Reply show(PersonId person, Request request) {
    var wish = wishes.of(person);
    return Reply.page(PAGE, view(person, request, wish, Typed.of(wish), new Problems()));
  }

  private Reply save(PersonId person, Request request) {
    var typed = Typed.of(request.form());
    var hours = typed.hours();
    var problems = new Problems();
    problems.unless(!typed.quiet() || hours.isPresent(), "from", "Choose two different hours");
    var digest = typed.digest().read(problems);
    if (digest.isEmpty()) {
      return Reply.mistaken(PAGE, view(person, request, wishes.of(person), typed, problems));
    }
    wishes.keep(person, typed.byMail(), hours.filter(any -> typed.quiet()), digest.get());
    return Reply.seeOther(PATH).saying("mail");
  }

  private MailView view(
      PersonId person, Request request, MailWish wish, Typed typed, Problems problems) {
    return new MailView(
        Breadcrumbs.of(Link.to("Your account", "/account"), Link.to("Mail", "")),
        problems.summary(),
        request.token(),
        words(wish),
        Choices.of(
            "by_mail",
            "Do you want notices by email?",
            List.of(
                Choice.of("yes", "Yes, send me email").checked(typed.byMail()),
                Choice.of("no", "No, I look at the site").checked(!typed.byMail()))),
        Choices.of(
            "quiet",
            "",
            List.of(Choice.of("yes", "Send me no email in these hours").checked(typed.quiet()))),
        hours("from", "From", typed.from()).withError(problems.of("from")),
        hours("until", "To", typed.until()),
        typed.digest().often(problems),
        typed.digest().onDays(problems),
        typed.digest().time(problems),
        spaces.of(person).stream().map(SpaceLine::of).toList());
  }

  private static String words(MailWish wish) {
    var notices = wish.byMail() ? "" : "You get no email about notices. ";
    var news =
        wish.digest().days().never()
            ? "You get no email with all that is new. "
            : "All that is new comes by email " + wish.digest().words() + ". ";
    var hours =
        wish.quiet()
            .map(quiet -> "You get no email " + quiet.words() + ", " + words(wish.zone()) + ".")
            .orElse("You get email at any hour.");
    return notices + news + hours;
  }

  private static String words(ZoneId zone) {
    return zone.equals(When.UK)
        ? "UK time"
        : "your time (" + zone.getId().replaceAll(".*/", "").replace('_', ' ') + ")";
  }

  private static SelectField hours(String name, String label, String chosen) {
    return SelectField.of(
            name,
            label,
            IntStream.range(0, 24)
                .mapToObj(
                    hour -> SelectField.Option.of(Integer.toString(hour), QuietHours.words(hour)))
                .toList())
        .withChosen(chosen);
  }
}
