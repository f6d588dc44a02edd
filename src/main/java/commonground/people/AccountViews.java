package commonground.people;

import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.PasswordField;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the account pages show. */
public final class AccountViews {

  private static final Pattern CONTINENTS =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

  /** The zones that can be chosen, by their names in the time zone database; the UK's first. */
  static final List<String> ZONES =
      Stream.concat(
              Stream.of(When.UK.getId()),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> CONTINENTS.matcher(id).lookingAt() && !id.equals(When.UK.getId()))
                  .sorted())
          .toList();

  private final BrowserSessions sessions;

  public AccountViews(BrowserSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param address the one that is used now
   * @param proved whether they may change how they sign in, without signing in again first
   */
  record AccountView(
      String token,
      ErrorSummary summary,
      TextField name,
      String address,
      boolean proved,
      TextField email,
      boolean hasPassword,
      PasswordField newPassword,
      SelectField zone,
      List<DeviceView> devices,
      boolean administrator)
      implements FormView {

    @Override
    public String title() {
      return "Your account";
    }
  }

  /**
   * @param here whether it is the one in use now
   */
  record DeviceView(long id, String words, TimeView since, TimeView seen, boolean here) {}

  AccountView account(Person person, Request request, Problems problems) {
    var form = request.form();
    return new AccountView(
        request.token(),
        problems.summary(),
        TextField.of("name", "Your name")
            .withHint("This is the name others see. It need not be your full name.")
            .withTyping(Typing.PLAIN.withAutocomplete("name"))
            .withValue(form.has("name") ? form.text("name") : person.name())
            .withError(problems.of("name")),
        person.email().text(),
        request.session().orElseThrow().proved(),
        TextField.email("email", "New email address")
            .withHint("We send a code there first. Your old address is told.")
            .withValue(form.text("email"))
            .withError(problems.of("email")),
        person.hasPassword(),
        PasswordField.fresh("new_password", "New password")
            .withHint("At least 12 characters. Three or four words are easy to remember.")
            .withError(problems.of("new_password")),
        zone(person, problems),
        devices(person, request),
        person.siteAdministrator());
  }

  private static SelectField zone(Person person, Problems problems) {
    return SelectField.of(
            "time_zone",
            "Your time zone",
            ZONES.stream().map(id -> SelectField.Option.of(id, words(id))).toList())
        .withHint("Times are given in UK time, and in yours where it differs.")
        .withError(problems.of("time_zone"))
        .withChosen(person.zone().getId());
  }

  private static String words(String zone) {
    return zone.equals(When.UK.getId()) ? "UK time" : zone.replace('_', ' ').replace("/", " / ");
  }

  private List<DeviceView> devices(Person person, Request request) {
    var here = request.session().orElseThrow().id();
    return sessions.devices(person.id()).stream()
        .map(device ->
            new DeviceView(
                device.id().value(),
                Devices.words(device.device()),
                When.at(device.since(), person.zone()),
                When.at(device.seenAt(), person.zone()),
                device.id().value() == here))
        .toList();
  }

  record EmailCodeView(String token, ErrorSummary summary, TextField code) implements FormView {
    @Override
    public String title() {
      return "Confirm your new address";
    }
  }

  EmailCodeView emailCode(Request request, Problems problems) {
    return new EmailCodeView(
        request.token(),
        problems.summary(),
        TextField.code("code", "Code")
            .withHint("Six digits, from the email we sent to your new address")
            .withError(problems.of("code")));
  }
}
