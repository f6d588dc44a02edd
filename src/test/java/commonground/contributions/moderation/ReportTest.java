package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reporting a post, and who finds the report. */
@Tag("long")
class ReportTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Watch watch = new Watch(site, Visibility.PUBLIC);

  private long voices() {
    return site.db()
        .the(
            "select count(*) as n from report_voices where report_id = $1",
            row -> row.number("n"),
            watch.newest());
  }

  @Test
  void each_post_of_others_can_be_reported_and_own_ones_cannot() {
    var links = watch.by(watch.ben).get(watch.thread()).html().select("a:contains(Report post)");
    assertEquals(List.of("Report post 1", "Report post 2"), links.eachText());
    var own = watch.by(watch.ana).get(watch.thread()).html().select("a:contains(Report post)");
    assertEquals(List.of("Report post 1"), own.eachText());
    assertEquals(200, watch.by(watch.ana).get(watch.form(1)).status());
    assertEquals(404, watch.by(watch.ana).get(watch.form(2)).status());
    var visitor = site.browser().get(watch.thread()).html().select("a:contains(Report post)");
    assertEquals(List.of("Report post 1", "Report post 2"), visitor.eachText());
  }

  @Test
  void help_for_somebody_in_danger_is_shown_before_and_after() {
    var before = watch.by(watch.ben).get(watch.form(2)).html().select(".cg-signposts").text();
    assertTrue(before.contains("116 123") && before.contains("999"), before);
    assertTrue(before.contains("85258") && before.contains("111, option 2"), before);
    var after = watch.report(watch.by(watch.ben), "worried", "They sound desperate");
    assertTrue(after.html().select(".cg-signposts").text().contains("116 123"));
    assertTrue(after.html().text().contains("within 4 hours"), after.html().text());
    assertFalse(after.html().text().contains("We have told"), "it may be nobody's to look at");
    var rules = watch.by(watch.mo).get(watch.form(2)).submit("main form", Map.of("why", "rules"));
    assertEquals(0, rules.html().select(".cg-signposts").size());
    assertTrue(rules.html().text().contains("within 2 working days"));
  }

  @Test
  void what_is_missing_is_said_and_the_words_stay() {
    var none = watch.by(watch.ben).get(watch.form(2)).submit("main form", Map.of("words", "Hm"));
    assertEquals(422, none.status());
    assertTrue(none.html().select(".govuk-error-summary").text().contains("Choose what it is"));
    assertEquals("Hm", none.field("words"));
    var empty = watch.report(watch.by(watch.ben), "other", "");
    assertTrue(empty.html().select(".govuk-error-summary").text().contains("Say what it is"));
    var form = site.browser().get(watch.form(2));
    var mail = form.submit("main form", Map.of("why", "rules", "words", "Hm", "email", "nobody"));
    assertEquals(422, mail.status());
    assertEquals("nobody", mail.field("email"));
    assertEquals(
        0L,
        site.db()
            .<Long>the(
                "select count(*) as n from reports where space_id = $1",
                row -> row.number("n"),
                watch.space));
  }

  @Test
  void what_one_person_tells_often_is_one_report_of_one_person_and_no_word_is_lost() {
    watch.report(watch.by(watch.ben), "rules", "It is rude");
    watch.report(watch.by(watch.ben), "rules", "It is rude");
    watch.report(watch.by(watch.ben), "worried", "And they sound lost");
    watch.report(site.browser(), "personal", "An address");
    watch.report(site.browser(), "personal", "An address");
    assertEquals(3, voices());
    assertEquals(1, watch.waiting(watch.fay).size());
    assertTrue(watch.says(watch.fay, watch.path() + "/reports").contains("2 people told us"));
    var page = watch.says(watch.fay, watch.report());
    assertEquals(1, page.split("It is rude", -1).length - 1, page);
    assertTrue(page.contains("And they sound lost") && page.contains("An address"), page);
    assertTrue(page.contains(watch.name(watch.ben)), page);
    assertTrue(page.contains("Somebody without an account"), page);
    assertTrue(page.contains(Watch.SECRET), page);
  }

  @Test
  void long_words_and_words_that_are_part_of_others_stay_whole() {
    var told = List.of("A".repeat(2_000), "B".repeat(2_000), "C".repeat(2_000), "I do not know");
    told.forEach(words -> watch.report(watch.by(watch.ben), "rules", words));
    watch.report(watch.by(watch.ben), "rules", "no");
    var page = watch.by(watch.fay).get(watch.report()).html();
    var all = page.select("li .cg-words").eachText();
    told.forEach(words -> assertTrue(all.contains(words), words));
    assertTrue(all.contains("no"));
  }

  @Test
  void of_a_flood_without_accounts_whoever_is_not_heard_is_told_so() {
    for (var n = 0; n < 20; n++) {
      assertEquals(200, watch.report(site.browser(), "rules", "Flood " + n).status());
    }
    var late = watch.report(site.browser(), "rules", "Too late");
    assertEquals(429, late.status());
    assertEquals("Too late", late.field("words"));
    assertTrue(late.html().select(".govuk-error-summary").text().contains("was not kept"));
    assertEquals(200, watch.report(site.browser(), "worried", "I fear for her").status());
    var form = site.browser().get(watch.form(2));
    var typed = Map.of("why", "rules", "words", "Write to me", "email", "vera@test.example");
    assertEquals(200, form.submit("main form", typed).status());
    watch.report(watch.by(watch.ben), "rules", "A member is heard still");
    assertEquals(23, voices());
    assertEquals(1, watch.waiting(watch.fay).size());
    var page = watch.says(watch.fay, watch.report());
    assertTrue(page.contains("I fear for her") && page.contains("Write to me"), page);
  }

  @Test
  void somebody_worried_reaches_those_who_look_at_once_and_the_mail_says_no_words() {
    watch.report(watch.by(watch.ben), "worried", "She wrote that she is tired of it all");
    for (var one : List.of(watch.fay, watch.mo)) {
      var mail = watch.mail(one, "Somebody is worried about a person in " + watch.name);
      assertTrue(mail.contains(watch.report()), mail);
      assertFalse(mail.contains("tired") || mail.contains(watch.name(watch.ben)), mail);
    }
    watch.report(site.browser(), "worried", "Me too");
    watch.told(watch.fay);
    assertEquals(1, watch.mails(site.email(watch.fay)).size(), "a mail for each voice is a flood");
    var home = watch.by(watch.fay).get("/").html().select("section:contains(Reports)").text();
    assertTrue(home.contains("A report in " + watch.name), home);
    assertTrue(home.contains("I am worried about this person"), home);
  }

  @Test
  void in_a_hidden_space_the_mail_says_nothing() {
    var hidden = new Watch(site, Visibility.HIDDEN);
    hidden.report(hidden.by(hidden.ben), "worried", "Words");
    var mail = hidden.mail(hidden.fay, "Something in one of your spaces cannot wait");
    assertFalse(mail.contains(hidden.slug) || mail.contains(hidden.name), mail);
  }

  @Test
  void nobody_but_those_who_look_after_the_space_finds_a_report() {
    watch.report(watch.by(watch.ben), "rules", "Words of Ben");
    assertEquals(200, watch.by(watch.mo).get(watch.report()).status());
    assertEquals(403, watch.by(watch.ben).get(watch.report()).status());
    assertEquals(403, watch.by(watch.ana).get(watch.path() + "/reports").status());
    var other = new Watch(site, Visibility.PUBLIC);
    assertEquals(404, other.by(other.fay).get(watch.report()).status());
    assertEquals(
        404, other.by(other.fay).get(other.path() + "/reports/" + watch.newest()).status());
  }

  @Test
  void whoever_wrote_it_or_told_it_does_not_find_it_and_then_it_goes_to_administrators() {
    site.world().reply(watch.member(watch.mo), watch.thread, 1, "Mo is rude");
    var ivy = administrator();
    assertEquals(404, watch.by(ivy).get(watch.path() + "/reports").status());
    watch.by(watch.ben).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    assertEquals(1, watch.waiting(watch.fay).size());
    assertEquals(List.of(), watch.waiting(watch.mo));
    assertEquals(404, watch.by(watch.mo).get(watch.report()).status());
    watch.by(watch.fay).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    assertEquals(404, watch.by(watch.fay).get(watch.report()).status());
    var page = watch.by(ivy).get(watch.report());
    assertEquals(200, page.status());
    assertTrue(page.html().text().contains("Mo is rude"));
    // That report alone: neither what was done here before, nor who is here.
    assertEquals(404, watch.by(ivy).get(watch.path() + "/acts").status());
    var queue = watch.by(ivy).get(watch.path() + "/reports").html();
    assertEquals(0, queue.select("a[href$=/acts]").size());
    for (var one : List.of(watch.ben, watch.ana, watch.fay)) {
      var pause = watch.path() + "/people/" + one.value() + "/pause";
      assertEquals(404, watch.by(ivy).get(pause).status(), pause);
    }
    var pause = watch.path() + "/people/" + watch.mo.value() + "/pause";
    assertEquals(200, watch.by(ivy).get(pause).status());
    assertTrue(watch.by(ivy).get("/").text().contains("A report in " + watch.name));
    watch.decide(ivy, "removed", "It is rude");
    assertTrue(watch.by(watch.ben).get(watch.thread()).text().contains("removed by a moderator"));
    assertEquals(404, watch.by(ivy).get(watch.path() + "/reports").status());
    var back = watch.thread() + "/posts/3/return";
    var undone = watch.by(watch.mo).post(back, Map.of("_token", watch.by(watch.mo).token()));
    assertEquals(404, undone.status(), "nobody brings back what was removed of their own");
  }

  private PersonId administrator() {
    var ivy = site.world().person("Ivy Admin " + watch.slug, watch.slug + "@test.example", true);
    site.givePassword(ivy);
    return ivy;
  }

  @Test
  void administrators_are_told_once_when_the_last_who_could_decide_tells_it_too() {
    var ivy = administrator();
    var about = "A report in " + watch.name + " waits for you";
    site.world().reply(watch.member(watch.mo), watch.thread, 1, "Mo is rude");
    watch.by(watch.ben).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    watch.by(watch.fay).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    assertTrue(watch.mail(ivy, about).contains(watch.report()));
    watch.by(watch.ana).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    watch.quiet();
    assertEquals(1, watch.mails(site.email(ivy)).size());
  }

  @Test
  void administrators_are_told_when_the_last_who_could_decide_goes() {
    var ivy = administrator();
    site.world().reply(watch.member(watch.fay), watch.thread, 1, "Fay is rude");
    watch.by(watch.ben).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    watch.quiet();
    assertEquals(List.of(), watch.mails(site.email(ivy)));
    watch.by(watch.mo).get(watch.path() + "/me/leave").submit("main form", Map.of());
    watch.mail(ivy, "A report in " + watch.name + " waits for you");
    assertEquals(200, watch.by(ivy).get(watch.report()).status());
  }

  @Test
  void whoever_has_no_say_any_more_finds_nothing() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    assertEquals(200, watch.by(watch.mo).get(watch.report()).status());
    site.world().join(watch.space, watch.mo, Role.MEMBER);
    Eventually.that(
        "the role counts", () -> watch.by(watch.mo).get(watch.report()).status() == 403);
  }

  @Test
  void addresses_and_words_go_when_their_time_is_over() {
    var form = site.browser().get(watch.form(2));
    var typed = Map.of("why", "rules", "words", "Told once", "email", "vera@test.example");
    form.submit("main form", typed);
    watch.decide(watch.fay, "left", "We have looked");
    var mail = site.mail("vera@test.example", "What was decided about your report");
    assertTrue(mail.text().contains("We have looked"), mail.text());
    var reports = new Reports(site.db());
    site.pass(Reports.EMAILS.plusDays(1));
    reports.sweep();
    assertEquals(List.of("Told once"), kept("words"));
    assertEquals(List.of(), kept("email"));
    site.pass(Reports.WORDS);
    reports.sweep();
    assertEquals(List.of(""), kept("words"));
  }

  private List<String> kept(String column) {
    var sql =
        column.equals("email")
            ? "select email as kept from report_voices where report_id = $1 and email is not null"
            : "select words as kept from report_voices where report_id = $1";
    return site.db().list(sql, row -> row.text("kept"), watch.newest());
  }
}
