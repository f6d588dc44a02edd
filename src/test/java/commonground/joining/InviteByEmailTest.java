package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Inviting by mail, and the page behind the mail, as a browser without JavaScript sees them. */
@Tag("long")
class InviteByEmailTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final String slug = "mailed-" + ++number;
  private final PersonId fay = site.person("Fay Mailed");
  private final SpaceId space = space(slug, "Secret talk", Visibility.HIDDEN);
  private final HttpBrowser browser = site.signedIn(fay);
  private final String path = "/spaces/" + slug + "/invitations/email";

  private SpaceId space(String called, String name, Visibility visibility) {
    var made = site.world().space(called, name, Kind.COMMUNITY, visibility);
    site.world().join(made, fay, Role.FACILITATOR);
    return made;
  }

  private HttpBrowser.Page check(String people) {
    return browser.get(path).submit("main form", Map.of("people", people));
  }

  private HttpBrowser.Page send(String people) {
    return check(people).submit("main form", Map.of());
  }

  private String address(String name) {
    return name + "." + number + "@test.example";
  }

  private static String link(MailFolder.Sent mail) {
    return mail.text().replaceAll("(?s).*(/join/[\\w-]+).*", "$1");
  }

  private MailFolder.Sent invitation(String email) {
    send(email);
    return site.mail(email, "Fay Mailed invites you");
  }

  private static HttpBrowser.Page come(HttpBrowser visitor, String link, String email) {
    return visitor
        .get(link)
        .submit("main form", Map.of("name", "Nia New"))
        .submit(
            "form[action=/sign-in/code]",
            Map.of("code", site.mail(email, "Your code to join").subject().replaceAll("\\D", "")))
        .submit("main form", Map.of("agree", "yes"));
  }

  @Test
  void a_page_shows_what_would_happen_and_a_press_sends_it() {
    var nia = address("nia");
    var page = check("Nia New <" + nia + ">\nnonsense\n" + address("kim") + "\n" + nia);
    assertEquals(200, page.status());
    assertTrue(page.text().contains("2 people will be invited"), page.text());
    assertTrue(page.text().contains("Nia New, " + nia));
    assertTrue(page.text().contains("Line 2: nonsense. There is no email address in it."));
    assertTrue(page.text().contains("1 address stands in the list twice"));
    assertEquals(0, mailed());
    assertEquals("Send 2 invitations", page.form("main form button").text());
    var sent = page.submit("main form", Map.of());
    assertEquals("/spaces/" + slug + "/invitations/sent?said=mailed-2", sent.path());
    assertTrue(sent.text().contains("2 invitations are on their way."));
    assertTrue(sent.text().contains("Nia New, " + nia));
    assertEquals(2, mailed());
    var again = page.submit("main form", Map.of());
    assertTrue(again.text().contains("No email was sent"), again.text());
    assertEquals(2, mailed());
  }

  private long mailed() {
    return site.db()
        .the(
            "select count(*) as n from invitations where space_id = $1 and mailed_at is not null",
            row -> row.number("n"),
            space);
  }

  @Test
  void the_line_that_could_not_be_read_is_mended_in_the_box() {
    var page = check("Nia <" + address("nia") + ">\nkim@nowhere");
    assertEquals("Send 1 invitation", page.form("main form button").text());
    var mended = "Nia <" + address("nia") + ">\n" + address("kim");
    var second = page.submit("main form[action$=/check]", Map.of("people", mended));
    assertEquals("Send 2 invitations", second.form("main form button").text());
  }

  @Test
  void the_mail_says_who_invites_to_what_and_who_can_see_it() {
    var page =
        browser
            .get(path)
            .submit("main form", Map.of("people", address("nia"), "words", "Do come!"));
    page.submit("main form", Map.of());
    var mail = site.mail(address("nia"), "Fay Mailed invites you");
    assertEquals("Fay Mailed invites you", mail.subject());
    assertTrue(mail.text().contains("Fay Mailed invites you to join Secret talk."));
    assertTrue(mail.text().contains("Fay Mailed writes: Do come!"));
    assertTrue(mail.text().contains("Only members know that this space exists."));
  }

  @Test
  void a_space_that_anybody_may_know_of_is_named_in_the_subject() {
    space("open-" + slug, "Open talk", Visibility.LISTED);
    browser
        .get("/spaces/open-" + slug + "/invitations/email")
        .submit("main form", Map.of("people", address("nia")))
        .submit("main form", Map.of());
    assertTrue(
        site.mail(address("nia"), "Fay Mailed invites you to Open talk").text().contains("/join/"));
  }

  @Test
  void the_page_behind_the_mail_knows_name_and_address() {
    var nia = address("nia");
    send("Nia Known <" + nia + ">");
    var link = link(site.mail(nia, "Fay Mailed invites you"));
    var page = site.browser().get(link);
    assertTrue(page.text().contains("Fay Mailed invites you."));
    assertEquals("Nia Known", page.field("name"));
    assertEquals(nia, page.field("email"));
    assertTrue(page.bytes().length < 60_000);
    var emptied = page.submit("main form", Map.of("name", "", "email", ""));
    assertEquals(422, emptied.status());
    assertEquals("", emptied.field("email"));
  }

  @Test
  void whoever_came_in_by_it_is_led_to_the_space_and_nobody_else_comes_in() {
    var nia = address("nia");
    var link = link(invitation(nia));
    var phone = site.browser();
    assertEquals("/spaces/" + slug + "?said=in", come(phone, link, nia).path());
    var back = phone.get(link);
    assertEquals("/spaces/" + slug, back.follow("Go to the space").path());
    var other = site.browser().get(link);
    assertEquals(410, other.status());
    assertTrue(other.text().contains("This invitation has been used."), other.text());
    assertEquals("", other.field("email"));
    var kim = site.signedIn(site.person("Kim Second " + number));
    assertEquals(410, kim.get(link).status());
    assertTrue(
        browser
            .get("/spaces/" + slug + "/invitations/sent")
            .text()
            .contains("Nia New joined with it"));
  }

  @Test
  void where_people_choose_their_names_none_stands_beside_an_address() {
    var facilitator = site.world().member(fay, slug);
    site.world().names(facilitator, NameRule.DISPLAY);
    site.world().call(facilitator.space().id(), fay, "Robin");
    var nia = address("nia");
    send("Nia Known <" + nia + ">");
    var link = link(site.mail(nia, "Robin invites you"));
    assertEquals("", site.browser().get(link).field("name"));
    come(site.browser(), link, nia);
    var sent = browser.get("/spaces/" + slug + "/invitations/sent").text();
    assertTrue(sent.contains("Somebody joined with it"), sent);
    assertFalse(sent.contains("Nia New"), sent);
  }

  @Test
  void a_link_that_was_withdrawn_lets_nobody_in() {
    var link = link(invitation(address("nia")));
    var list = browser.get("/spaces/" + slug + "/invitations/sent");
    var gone = list.submit("main form[action$=/withdraw]", Map.of());
    assertTrue(gone.text().contains("Its link no longer works."), gone.text());
    assertEquals(0, gone.html().select("main form").size());
    var page = site.browser().get(link);
    assertEquals(410, page.status());
    assertTrue(page.text().contains("This link was taken back."));
    var signedIn = site.signedIn(site.person("Kim Late " + number));
    var late = Map.of("agree", "yes", "_version", "1", "_token", signedIn.token());
    signedIn.post(link + "/membership", late);
    assertEquals(404, signedIn.get("/spaces/" + slug).status());
  }

  @Test
  void whether_there_is_an_account_cannot_be_told() {
    var known = site.email(site.person("Kim Known " + number));
    var unknown = known.replace("kim.known", "ann.other");
    var told = check(known).text().replace(known, "");
    var untold = check(unknown).text().replace(unknown, "");
    assertEquals(plain(untold), plain(told));
  }

  private static String plain(String html) {
    return html.replaceAll("(name=\"_token\" value=\")[^\"]*", "$1");
  }

  @Test
  void those_who_are_in_were_removed_asked_or_were_invited_are_told_apart() {
    var world = site.world();
    var inside = site.person("Ida Inside " + number);
    world.join(space, inside, Role.MEMBER);
    var gone = site.person("Gus Gone " + number);
    world.join(space, gone, Role.MEMBER);
    browser
        .get("/spaces/" + slug + "/people/" + gone.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    var asks = asks("Abe Asks " + number);
    send(address("old"));
    send(address("new"));
    longAgo(address("old"));
    var page =
        check(
            List.of(
                    site.email(inside),
                    site.email(gone),
                    site.email(asks),
                    address("old"),
                    address("new"))
                .stream()
                .collect(Collectors.joining("\n")));
    assertTrue(page.text().contains("1 person is in already"), page.text());
    assertTrue(page.text().contains("1 person was removed"));
    assertTrue(page.text().contains("1 person has asked to join"));
    assertTrue(page.text().contains("1 person was written to lately"));
    var tick = page.html().select("[name=again]");
    assertEquals(1, tick.size());
    assertEquals("Let in who has asked", page.form("main form button").text());
    var done = page.submit("main form", Map.of("again", tick.val()));
    assertTrue(
        done.text().contains("Invitations sent: 1. Whoever had asked to join is in now."),
        done.text());
    assertEquals(Role.MEMBER, world.member(asks, slug).role());
    assertFalse(site.mail(site.email(asks), "You are in Secret talk").text().isEmpty());
    assertTrue(world.enter(gone, slug).isEmpty());
  }

  private PersonId asks(String name) {
    var person = site.person(name);
    var link = site.world().invite(site.world().member(fay, slug), Offer.of(Role.MEMBER));
    site.world().revoke(site.world().member(fay, slug), link);
    site.signedIn(person).get(link.path()).submit("main form", Map.of("agree", "yes"));
    return person;
  }

  private static void longAgo(String email) {
    site.db()
        .run(
            "update invitations set mailed_at = mailed_at - interval '1 day' where email = $1",
            email);
  }

  @Test
  void what_is_sent_again_has_the_same_link() {
    var nia = address("nia");
    var link = link(invitation(nia));
    assertEquals(0, list().html().select("form[action$=/again]").size());
    longAgo(nia);
    var again = list().submit("form[action$=/again]", Map.of());
    assertTrue(again.text().contains("on its way once more"), again.text());
    assertEquals(link, link(site.mail(nia, "Fay Mailed invites you")));
    assertEquals(1, mailed());
  }

  private HttpBrowser.Page list() {
    return browser.get("/spaces/" + slug + "/invitations/sent");
  }

  @Test
  void two_hundred_people_fit_and_no_more() {
    var all =
        IntStream.rangeClosed(1, 201)
            .mapToObj(n -> "Person " + n + " <" + address("crowd" + n) + ">")
            .toList();
    var refused = check(String.join("\n", all));
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("There are 201 people in the box."), refused.text());
    assertEquals(String.join("\n", all), refused.field("people"));
    var sent = send(String.join("\n", all.subList(0, 200)));
    assertTrue(sent.text().contains("200 invitations are on their way."), sent.text());
    assertEquals(30, sent.html().select(".cg-device").size());
    var second = sent.follow("Earlier invitations");
    assertTrue(second.text().contains("Person 170,"), second.text());
    assertFalse(second.text().contains("Person 171,"));
    site.db()
        .run(
            "update invitations set mailed_at = mailed_at - interval '5 hours' where space_id = $1",
            space);
    var again = check(String.join("\n", all.subList(0, 200)));
    var ticks = again.html().select("[name=again]");
    assertEquals(200, ticks.size());
    var fields =
        new StringBuilder("people=" + HttpBrowser.encode(String.join("\n", all.subList(0, 200))));
    HttpBrowser.fields(again.form("main form"))
        .forEach((name, value) -> {
          if (!name.equals("people")) {
            fields.append('&').append(name).append('=').append(HttpBrowser.encode(value));
          }
        });
    ticks.forEach(tick -> fields.append("&again=").append(tick.val()));
    var done =
        browser.send(browser.body(path, fields.toString()).header("Origin", browser.origin()));
    assertTrue(done.text().contains("200 invitations are on their way."), done.text());
  }

  @Test
  void a_list_that_nobody_can_read_is_given_back() {
    var page = check("Jo Smith\nAl Lee");
    assertEquals(422, page.status());
    assertTrue(page.text().contains("Line 1 says: Jo Smith"), page.text());
    assertEquals("Jo Smith\nAl Lee", page.field("people"));
    assertEquals(422, check("").status());
  }

  @Test
  void the_first_page_offers_it_and_only_facilitators_see_it() {
    assertEquals(
        path, browser.get("/spaces/" + slug + "/invitations").follow("Invite by email").path());
    var ben = site.person("Ben Member " + number);
    site.world().join(space, ben, Role.MEMBER);
    var member = site.signedIn(ben);
    assertEquals(403, member.get(path).status());
    assertEquals(403, member.get("/spaces/" + slug + "/invitations/sent").status());
    var fields = Map.of("people", address("nia"), "_token", member.token());
    assertEquals(403, member.post(path, fields).status());
    assertEquals(0, mailed());
  }
}
