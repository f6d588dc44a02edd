package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in, each way there is, and out again. */
class SignInJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  @ParameterizedTest
  @EnumSource
  void with_a_code_from_a_mail(Scripts scripts) {
    var ana = chromium.visitor(scripts);
    ana.open("/sign-in").write("Email address", company.mailOfAna());
    ana.press("Email me a code").isAt("Check your email");
    ana.write("Code", Mailbox.code(mailbox().newest("Your code to sign in")));
    ana.press("Continue").isAt("Hello " + company.nameOfAna());
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_code_can_be_corrected(Scripts scripts) {
    var ana = chromium.visitor(scripts);
    askForCode(ana);
    var code = mailbox().code();
    ana.write("Code", code.startsWith("1") ? "222222" : "111111");
    ana.press("Continue").reads("That is not the code we sent");
    assertThat(ana.page()).hasTitle(java.util.regex.Pattern.compile("^Error: "));
    // As people type it who copy it in two halves.
    ana.write("Code", code.substring(0, 3) + " " + code.substring(3));
    ana.press("Continue").isAt("Hello " + company.nameOfAna());
  }

  @ParameterizedTest
  @EnumSource
  void with_the_link_of_the_mail_on_another_device(Scripts scripts) {
    askForCode(chromium.visitor(scripts));
    var link = mailbox().link();
    // A mail scanner opens every link before the reader does, and uses nothing up.
    chromium.visitor(Scripts.ON).open(link).reads("Press the button");

    var phone = chromium.visitor(scripts);
    phone.open(link).press("Continue").isAt("Hello " + company.nameOfAna());

    var again = chromium.visitor(scripts);
    again.open(link).isAt("This link can no longer be used");
  }

  @ParameterizedTest
  @EnumSource
  void with_a_password_at_the_second_try(Scripts scripts) {
    var ana = chromium.visitor(scripts);
    ana.open("/sign-in").write("Email address", company.mailOfAna());
    ana.write("Password", "not what she chose");
    ana.press("Sign in").reads("Address and password do not match");
    assertThat(ana.field("Email address")).hasValue(company.mailOfAna());
    ana.write("Password", TestSite.PASSWORD);
    ana.press("Sign in").isAt("Hello " + company.nameOfAna());
  }

  @ParameterizedTest
  @EnumSource
  void leads_to_the_page_that_was_asked_for(Scripts scripts) {
    var ana = chromium.visitor(scripts);
    ana.open("/account").isAt("Sign in").write("Email address", company.mailOfAna());
    ana.press("Email me a code").write("Code", mailbox().code());
    ana.press("Continue").isAt("Your account");
  }

  @ParameterizedTest
  @EnumSource
  void after_signing_out_the_back_button_shows_nothing_private(Scripts scripts) {
    var thread = company.threadOfAna("Between us", "Words for members only");
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open(company.path()).reads("Circle").open(thread).reads("Words for members only");
    ana.press("Sign out").isAt("Where people and evidence meet");

    ana.back().doesNotRead("Words for members only");
    ana.back().doesNotRead("Between us");
    ana.open(thread).doesNotRead("Words for members only");
    assertEquals(404, ana.status());
  }

  private void askForCode(Window window) {
    window.open("/sign-in").write("Email address", company.mailOfAna());
    window.press("Email me a code").isAt("Check your email");
  }

  private Mailbox mailbox() {
    return new Mailbox(site, company.mailOfAna());
  }
}
