package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people change about themselves. */
class AccountJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  @ParameterizedTest
  @EnumSource
  void a_new_name_stands_at_once_where_others_read_it(Scripts scripts) {
    var thread = company.threadOfAna("Names", "Who am I?");
    company.benReplies(thread, "You tell me");
    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open(thread).reads(company.nameOfAna());

    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/").follow("Your account").write("Your name", "Anastasia Test");
    ana.press("Save name").reads("Your name is saved.");
    assertThat(ana.field("Your name")).hasValue("Anastasia Test");

    ben.reload().doesNotRead(company.nameOfAna());
    assertThat(ben.post(1)).containsText("Post 1, by Anastasia Test");
    assertThat(ben.post(2)).containsText("In reply to post 1 by Anastasia Test");
  }

  @ParameterizedTest
  @EnumSource
  void a_new_address_is_proved_and_the_old_one_told(Scripts scripts) {
    var wanted = "new." + company.mailOfAna();
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/account").write("New email address", wanted);
    ana.press("Change email address").isAt("Confirm your new address");
    var mail = new Mailbox(site, wanted).newest("Your code to confirm this address");
    ana.write("Code", "000000").press("Continue").reads("That is not the code we sent");
    ana.write("Code", Mailbox.code(mail)).press("Continue").isAt("Your account").reads(wanted);
    new Mailbox(site, company.mailOfAna()).newest("The email address of your account has changed");

    var phone = chromium.visitor(scripts);
    signIn(phone, wanted, TestSite.PASSWORD).isAt("Hello " + company.nameOfAna());
  }

  @ParameterizedTest
  @EnumSource
  void a_password_is_changed_and_removed_and_set_again(Scripts scripts) {
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/account")
        .write("New password", "too short")
        .press("Save password")
        .reads("There is a problem");
    ana.write("New password", "walking with poles").press("Save password");
    ana.reads("Your password is saved.");
    signIn(chromium.visitor(scripts), company.mailOfAna(), "walking with poles").isAt(hello());

    ana.press("Remove password");
    ana.reads("Your password is removed.").reads("You have no password.");
    signIn(chromium.visitor(scripts), company.mailOfAna(), "walking with poles")
        .reads("Address and password do not match");

    ana.write("New password", "poles and spikes too").press("Save password");
    ana.reads("Your password is saved.");
    signIn(chromium.visitor(scripts), company.mailOfAna(), "poles and spikes too").isAt(hello());
  }

  @ParameterizedTest
  @EnumSource
  void whoever_signed_in_a_while_ago_signs_in_again_before_a_change(Scripts scripts) {
    var ana = chromium.visitor(scripts);
    signIn(ana, company.mailOfAna(), TestSite.PASSWORD).isAt(hello());
    ana.open("/account").write("New email address", "later." + company.mailOfAna());
    site.pass(Duration.ofMinutes(10));
    ana.press("Change email address").isAt("Please sign in again first");
    ana.press("Sign in again").write("Password", TestSite.PASSWORD).press("Sign in");
    ana.reads("later." + company.mailOfAna()).press("Send it now");
    ana.isAt("Confirm your new address");
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_device_is_signed_out_from_another(Scripts scripts) {
    var lost = chromium.visitor(scripts);
    signIn(lost, company.mailOfAna(), TestSite.PASSWORD).isAt(hello());
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/account");
    assertThat(heading(ana, "Your devices")).isVisible();
    var chrome =
        ana.page()
            .getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Sign out Chrome.*")));
    ana.leave(chrome::click).reads("That device is signed out.");
    assertThat(chrome).hasCount(0);

    lost.open("/account").isAt("Sign in");
    ana.open("/account").isAt("Your account");
  }

  private static Locator heading(Window window, String name) {
    return window
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private String hello() {
    return "Hello " + company.nameOfAna();
  }

  private static Window signIn(Window window, String address, String password) {
    window.open("/sign-in").write("Email address", address).write("Password", password);
    return window.press("Sign in");
  }
}
