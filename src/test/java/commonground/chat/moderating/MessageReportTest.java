package commonground.chat.moderating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.platform.db.Dump;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a report about a message to its end: hidden, decided, told, appealed, erased. */
@Tag("long")
class MessageReportTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String SECRET = "Kowalczyk lives at number 7";

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final String room = lounge.room();
  private final String form = room + "/messages/1/report";

  @BeforeEach
  void speak() {
    lounge.send(lounge.ana, room, SECRET);
  }

  private HttpBrowser.Page report(PersonId by, String why, String words) {
    return lounge.by(by).get(form).submit("main form", Map.of("why", why, "words", words));
  }

  private String reports() {
    return "/spaces/" + lounge.slug + "/reports";
  }

  private String newest() {
    return reports()
        + "/"
        + site.db()
            .<Long>the(
                "select max(id) as id from reports where space_id = $1",
                row -> row.number("id"),
                lounge.space);
  }

  private HttpBrowser.Page decide(PersonId by, String what, String words) {
    return lounge
        .by(by)
        .get(newest())
        .submit("form[action$=/decision]", Map.of("what", what, "ground", "rules", "words", words));
  }

  private String mine() {
    return "/spaces/" + lounge.slug + "/me/decisions";
  }

  private HttpBrowser.Page appeal(PersonId who, String words) {
    var link = lounge.by(who).get(mine()).html().select("a[href$=/appeal]").attr("href");
    return lounge.by(who).get(link).submit("main form", Map.of("words", words));
  }

  @Test
  void a_member_reports_a_message_and_those_who_look_find_it() {
    var page = lounge.by(lounge.ben).get(room + "/messages/1").follow("Report message 1");
    assertTrue(page.html().select("h1").text().contains("Report message 1"));
    var thanks = page.submit("main form", Map.of("why", "rules", "words", "Not kind"));
    assertTrue(thanks.html().text().contains("Your report of message 1 has arrived"));
    assertTrue(thanks.html().select("main a").eachText().contains("Back to the room"));
    var queue = lounge.says(lounge.fay, reports());
    assertTrue(queue.contains("Message 1 in “Main room”"), queue);
    var report = lounge.by(lounge.fay).get(newest());
    assertTrue(report.html().text().contains(SECRET));
    assertTrue(report.html().text().contains("It stands in the room."));
    assertEquals(200, report.follow("See it in the room").status());
  }

  @Test
  void nobody_reports_their_own_or_what_they_may_not_read() {
    assertEquals(200, lounge.by(lounge.olly).get(form).status());
    assertEquals(404, lounge.by(lounge.ana).get(form).status());
    assertEquals(404, lounge.post(lounge.ana, form, Map.of("why", "rules")).status());
    var stranger = site.signedIn(site.person("Stranger " + lounge.slug));
    assertEquals(404, stranger.get(form).status());
    assertEquals(404, lounge.by(lounge.ben).get(room + "/messages/2/report").status());
    var other = new Lounge(site, Visibility.LISTED);
    var foreign = other.chat() + "/" + room.replaceAll(".*/", "") + "/messages/1/report";
    assertEquals(404, other.by(other.ben).get(foreign).status());
    var outside = site.browser().get(form);
    assertFalse(outside.text().contains(SECRET));
  }

  @Test
  void what_is_wrong_is_said_with_the_words_in_their_box() {
    var page = report(lounge.ben, "", "Not kind");
    assertEquals(422, page.status());
    assertEquals("Not kind", page.field("words"));
    assertEquals(422, report(lounge.ben, "other", "").status());
    assertEquals(422, report(lounge.ben, "rules", "x".repeat(2_001)).status());
    var old = lounge.by(lounge.ben).get(form);
    lounge.by(lounge.ana).get(room + "/messages/1/deletion").submit("main form", Map.of());
    var late = old.submit("main form", Map.of("why", "rules", "words", "Too late"));
    assertEquals(410, late.status());
    assertTrue(late.html().text().contains("Message 1 was taken away already"), late.text());
  }

  @Test
  void what_is_hidden_is_out_of_sight_until_it_is_decided() {
    report(lounge.ben, "rules", "Words");
    lounge.by(lounge.fay).get(newest()).submit("form[action$=/hiding]", Map.of());
    assertEquals(
        List.of("This message is hidden while somebody looks at it"),
        lounge.lines(lounge.ben, room));
    assertTrue(lounge.says(lounge.fay, newest()).contains(SECRET));
    assertFalse(lounge.by(lounge.ben).get(room + "/messages/1").text().contains(SECRET));
    assertFalse(lounge.by(lounge.ben).get(room + "/messages/1/history").text().contains(SECRET));
    decide(lounge.fay, "left", "It is fine");
    assertEquals(List.of(SECRET), lounge.lines(lounge.ben, room));
    assertEquals(List.of("message hidden other", "message left rules"), lounge.acts());
    assertEquals(List.of("sent 1", "removed 2", "returned 3"), lounge.events(room));
  }

  @Test
  void both_sides_are_told_and_nobody_who_told_it() {
    report(lounge.ben, "rules", "Words of Ben");
    decide(lounge.fay, "removed", "Please keep addresses out");
    assertEquals(
        List.of("This message was removed by a moderator"), lounge.lines(lounge.olly, room));
    var toAna = lounge.mail(lounge.ana, "What was decided about a message of yours in");
    assertTrue(toAna.contains("message 1 in “Main room”"), toAna);
    assertTrue(toAna.contains("Please keep addresses out"), toAna);
    assertFalse(toAna.contains("Ben") || toAna.contains("Words of"), toAna);
    var toBen = lounge.mail(lounge.ben, "What was decided about your report in " + lounge.name);
    assertTrue(toBen.contains("Please keep addresses out"), toBen);
    var ana = lounge.says(lounge.ana, mine());
    assertTrue(ana.contains("Message 1 in “Main room”: It was removed"), ana);
    assertTrue(lounge.says(lounge.ben, mine()).contains("Words of Ben"));
    var record = lounge.says(lounge.mo, "/spaces/" + lounge.slug + "/acts");
    assertTrue(record.contains("Message 1 in “Main room”, by " + lounge.name(lounge.ana)), record);
  }

  @Test
  void whoever_has_left_reads_of_a_message_without_its_title() {
    report(lounge.ben, "rules", "Words");
    lounge.by(lounge.ana).get("/spaces/" + lounge.slug + "/me/leave").submit("main form", Map.of());
    decide(lounge.fay, "removed", "Please be kind");
    var mail = lounge.mail(lounge.ana, "What was decided about a message of yours");
    assertTrue(mail.contains("look at a message, which you wrote"), mail);
    var page = lounge.says(lounge.ana, mine());
    assertTrue(page.contains("A message: It was removed"), page);
    assertFalse(page.contains("Main room"), page);
  }

  @Test
  void an_appeal_goes_to_somebody_else_who_brings_it_back() {
    report(lounge.ben, "rules", "Words");
    decide(lounge.fay, "removed", "It is rude");
    assertEquals(200, appeal(lounge.ana, "It is not").status());
    var fay = lounge.by(lounge.fay).get(newest());
    assertEquals(0, fay.html().select("form[action$=/decision]").size());
    decide(lounge.mo, "returned", "I see it otherwise");
    assertEquals(List.of(SECRET), lounge.lines(lounge.ben, room));
    assertEquals(List.of("message removed rules", "message returned rules"), lounge.acts());
    assertEquals(0, lounge.by(lounge.ana).get(mine()).html().select("a[href$=/appeal]").size());
  }

  @Test
  void a_moderators_own_message_is_not_theirs_to_look_at() {
    lounge.send(lounge.mo, room, "Mo is rude");
    lounge
        .by(lounge.ben)
        .get(room + "/messages/2/report")
        .submit("main form", Map.of("why", "rules"));
    assertEquals(200, lounge.by(lounge.fay).get(newest()).status());
    assertEquals(404, lounge.by(lounge.mo).get(newest()).status());
  }

  /** The tables in which the words stand, each copied out as bytes. */
  private static List<String> tables(String word) {
    var found = new ArrayList<String>();
    try (var dump = Dump.open(site.address())) {
      dump.tables()
          .forEach(table -> {
            var bytes = new ByteArrayOutputStream();
            dump.copy(table, "true", bytes);
            if (bytes.toString(StandardCharsets.UTF_8).contains(word)) {
              found.add(table.name());
            }
          });
    }
    return found.stream().sorted().toList();
  }

  private void write(String word) {
    var edit = lounge.by(lounge.ana).get(room + "/messages/1/edit");
    edit.submit("form.cg-reply", Map.of("message", "First " + word));
    edit = lounge.by(lounge.ana).get(room + "/messages/1/edit");
    edit.submit("form.cg-reply", Map.of("message", "Then " + word));
    var fields =
        HttpBrowser.fields(
            lounge.by(lounge.ana).get(room + "/messages/1/edit").form("form.cg-reply"));
    fields.put("message", "A draft of " + word);
    lounge.by(lounge.ana).post("/drafts", fields);
    report(lounge.ben, "personal", "It names " + word);
  }

  @Test
  void what_is_erased_for_good_is_in_no_table_and_on_no_page() {
    var word = "zwickelafritz";
    write(word);
    assertTrue(
        tables(word).containsAll(List.of("drafts", "message_versions", "messages")),
        tables(word).toString());
    var asked = decide(lounge.fay, "purged", "It names somebody");
    assertTrue(asked.html().text().contains("the name of the room"), asked.text());
    assertTrue(tables(word).contains("messages"));
    asked.submit("main form", Map.of());
    Eventually.that("the search has followed", () -> tables(word).isEmpty());
    assertEquals(
        List.of("This message was removed by a moderator"), lounge.lines(lounge.ben, room));
    for (var one : List.of(lounge.ana, lounge.ben, lounge.fay)) {
      for (var page :
          List.of(room, room + "/messages/1", room + "/messages/1/history", "/drafts", mine())) {
        assertFalse(lounge.by(one).get(page).text().contains(word), page);
      }
    }
    assertFalse(lounge.says(lounge.fay, newest()).contains(word));
    var events = lounge.events(room);
    assertEquals(List.of("removed 4", "purged 5"), events.subList(3, 5));
    appeal(lounge.ana, "Why?");
    var choices = lounge.by(lounge.mo).get(newest()).html().select("[name=what]");
    assertEquals(List.of("left"), choices.eachAttr("value"));
  }

  @Test
  void a_message_that_its_writer_has_deleted_can_be_removed_for_them() {
    report(lounge.ben, "rules", "Words");
    lounge.by(lounge.ana).get(room + "/messages/1/deletion").submit("main form", Map.of());
    assertTrue(lounge.says(lounge.fay, newest()).contains("Its writer has taken it away"));
    decide(lounge.fay, "removed", "It was rude");
    var back = lounge.post(lounge.ana, room + "/messages/1/return");
    assertEquals(404, back.status());
    assertEquals(
        List.of("This message was removed by a moderator"), lounge.lines(lounge.ben, room));
  }

  @Test
  void a_worried_report_reaches_those_who_look_at_once() {
    report(lounge.ben, "worried", "She is tired of it all");
    var mail = lounge.mail(lounge.mo, "Somebody is worried about a person in " + lounge.name);
    assertFalse(mail.contains("tired"), mail);
    var gil = lounge.join("Gil", Role.FACILITATOR);
    assertEquals(200, lounge.by(gil).get(newest()).status());
  }
}
