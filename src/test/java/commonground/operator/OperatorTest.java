package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.EmailAddress;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestSite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, spaces and members from the command line, on a site that runs. */
class OperatorTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String PASSWORD = "nine quiet herons";

  private Typist typist = new Typist(Map.of());

  @BeforeEach
  void sit(@TempDir Path data) {
    typist = Typist.at(site.address(), data);
  }

  @Test
  void an_account_with_a_password_can_be_signed_in_to() {
    var ran =
        typist
            .typesWith(
                PASSWORD + "\n",
                "create-person",
                "--email",
                " Zoe@Test.Example ",
                "--name",
                "Zoë Test",
                "--password-stdin")
            .well();
    assertEquals(
        """
        Made an account for Zoë Test <zoe@test.example>.
        They sign in with the password.
        """,
        ran.out());
    var home =
        site.browser()
            .get("/sign-in")
            .submit(
                "form[action=/sign-in]",
                Map.of("email", "zoe@test.example", "password", PASSWORD, "_how", "password"));
    assertTrue(home.text().contains("Zoë Test"), home.text());
  }

  @Test
  void a_site_administrator_sees_the_administration_page() {
    typist
        .typesWith(
            PASSWORD,
            "create-person",
            "--email=boss@test.example",
            "--name=Boss Test",
            "--site-admin",
            "--password-stdin")
        .well();
    var person = site.world().people().find(new EmailAddress("boss@test.example")).orElseThrow();
    assertTrue(person.siteAdministrator());
    assertTrue(person.hasPassword());
  }

  @Test
  void an_address_that_is_taken_is_refused() {
    site.person("Ana Taken");
    var ran =
        typist.types("create-person", "--email", "ana.taken@test.example", "--name", "Another");
    assertEquals(Operator.REFUSED, ran.code());
    assertEquals(
        "Somebody has an account with ana.taken@test.example already. Nothing was changed.\n",
        ran.err());
  }

  @Test
  void a_poor_password_is_refused_and_nobody_is_made() {
    var ran =
        typist.typesWith(
            "short one\n",
            "create-person",
            "--email",
            "poor@test.example",
            "--name",
            "Poor Test",
            "--password-stdin");
    assertEquals(Operator.REFUSED, ran.code());
    assertTrue(ran.err().startsWith("This password is not taken. Use at least 12"), ran.err());
    assertFalse((ran.out() + ran.err()).contains("short one"));
    assertTrue(site.world().people().find(new EmailAddress("poor@test.example")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create-person --email ana --name Ana",
        "create-person --email ana@test.example --name ...",
        "create-person --email ana@test.example --name Ana --password-stdin",
        "create-space --slug Up! --name Up --kind community",
        "create-space --slug up --name Up --kind club",
        "add-member --space up --email ana@test.example --role king",
        "add-member --space up --email ana@test.example --role member --perspective sideways",
        "backup",
        "restore one two",
        "crate-person",
      })
  void what_cannot_be_understood_ends_with_2(String typed) {
    var ran = typist.types(typed.split(" "));
    assertEquals(Operator.MISTAKE, ran.code());
    assertFalse(ran.err().isBlank());
    assertEquals("", ran.out());
  }

  @Test
  void settings_that_are_wrong_end_with_2() {
    var settings = new HashMap<>(typist.settings());
    settings.put("COMMONGROUND_DATABASE_URL", "mysql://here");
    var ran =
        new Typist(settings).types("add-member", "--space=a", "--email=a@b.cd", "--role=member");
    assertEquals(Operator.MISTAKE, ran.code());
    assertTrue(ran.err().contains("DATABASE_URL"), ran.err());
  }

  @Test
  void a_database_that_does_not_answer_ends_with_1() {
    var settings = new HashMap<>(typist.settings());
    settings.put("COMMONGROUND_DATABASE_URL", "postgresql://a:secret@127.0.0.1:1/none");
    var ran = new Typist(settings).types("create-person", "--email=a@b.cd", "--name=Ana");
    assertEquals(Operator.REFUSED, ran.code());
    assertTrue(ran.err().startsWith("Cannot ask postgresql://a@127.0.0.1:1/none"), ran.err());
    assertFalse(ran.err().contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-person", "create-space", "add-member", "backup", "restore"})
  void every_verb_explains_itself_whatever_the_settings(String verb) {
    var ran = new Typist(Map.of("COMMONGROUND_HTTP_PORT", "none")).types(verb, "--help").well();
    assertTrue(ran.out().contains("Usage: scripts/admin/" + verb), ran.out());
  }

  @Test
  void a_space_takes_what_its_kind_has_unless_told_otherwise() {
    var ran =
        typist.types("create-space", "--slug=links", "--name=Links", "--kind=link-group").well();
    assertTrue(
        ran.out()
            .startsWith(
                "Made the space Links at /spaces/links (Link group, hidden, joining: invitation)"),
        ran.out());
    typist
        .types(
            "create-space",
            "--slug=open",
            "--name=Open",
            "--kind=network",
            "--purpose=To meet.",
            "--visibility=public",
            "--joining=open")
        .well();
    assertTrue(site.browser().get("/spaces/open").text().contains("To meet."));

    assertEquals(
        1,
        site.db()
            .list(
                """
                select r.id
                from rooms r
                join spaces s on s.id = r.space_id
                where s.slug = 'open' and r.name is null
                """,
                row -> row.number("id"))
            .size());
    var again = typist.types("create-space", "--slug=open", "--name=Again", "--kind=network");
    assertEquals(Operator.REFUSED, again.code());
    assertTrue(again.err().startsWith("There is a space at /spaces/open already."), again.err());
  }

  @Test
  void a_running_site_lets_a_new_member_in_at_once() {
    var space = site.world().space("secret", "Secret", Kind.PROJECT, Visibility.HIDDEN);
    var ana = site.person("Ana Member");
    site.world().join(space, site.person("Ben Member"), Role.FACILITATOR);
    var browser = site.signedIn(ana);
    assertEquals(404, browser.get("/spaces/secret").status());

    var ran =
        typist
            .types(
                "add-member",
                "--space=secret",
                "--email=ana.member@test.example",
                "--role=member",
                "--perspective=patient",
                "--perspective=academic")
            .well();

    assertEquals("Ana Member is now in Secret as Member.\n", ran.out());
    Eventually.that("the site has heard", () -> browser.get("/spaces/secret").status() == 200);
  }

  @Test
  void where_people_choose_their_names_an_operator_says_one() {
    var space = site.world().space("chosen", "Chosen", Kind.RUG, Visibility.HIDDEN);
    var eli = site.person("Eli Chosen");
    site.world().call(space, site.person("Flo Chosen"), "Flo");
    var command =
        List.of("add-member", "--space=chosen", "--email=eli.chosen@test.example", "--role=member");
    var nameless = typist.types(command.toArray(String[]::new));
    assertEquals(Operator.REFUSED, nameless.code());
    assertTrue(nameless.err().contains("say one with --name"), nameless.err());
    var taken = typist.types(with(command, "--name=FLO"));
    assertTrue(taken.err().startsWith("Somebody else here has this name"), taken.err());
    assertTrue(site.world().enter(eli, "chosen").isEmpty());
    typist.types(with(command, "--name=Heron")).well();
    typist.types(command.toArray(String[]::new)).well();
    assertTrue(site.world().enter(eli, "chosen").isPresent());
  }

  private static String[] with(List<String> command, String option) {
    return Stream.concat(command.stream(), Stream.of(option)).toArray(String[]::new);
  }

  @Test
  void a_member_given_another_role_keeps_their_perspectives() {
    site.world().space("roles", "Roles", Kind.COMMUNITY, Visibility.LISTED);
    site.person("Cy Roles");
    var email = "--email=cy.roles@test.example";
    typist
        .types("add-member", "--space=roles", email, "--role=member", "--perspective=clinician")
        .well();
    var ran = typist.types("add-member", "--space=roles", email, "--role=broker").well();
    assertEquals("Cy Roles was in Roles as Member, and is now Knowledge broker.\n", ran.out());
    assertEquals(
        Set.of("{clinician}"),
        Set.copyOf(
            site.db()
                .list(
                    """
                    select m.perspectives::text as said
                    from memberships m
                    join spaces s on s.id = m.space_id
                    where s.slug = 'roles'
                    """,
                    row -> row.text("said"))));
  }

  @Test
  void a_space_or_a_person_that_is_not_there_is_named() {
    site.person("Di There");
    site.world().space("there", "There", Kind.COMMUNITY, Visibility.LISTED);
    var noSpace =
        typist.types(
            "add-member", "--space=gone", "--email=di.there@test.example", "--role=member");
    assertEquals(Operator.REFUSED, noSpace.code());
    assertTrue(noSpace.err().startsWith("There is no space at /spaces/gone."), noSpace.err());
    var nobody =
        typist.types("add-member", "--space=there", "--email=no@test.example", "--role=member");
    assertEquals(Operator.REFUSED, nobody.code());
    assertTrue(
        nobody.err().startsWith("Nobody has an account with no@test.example."), nobody.err());
  }
}
