package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a report to its end: taken, hidden, decided, told, appealed, decided by somebody else. */
@Tag("long")
class DecidingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Watch watch = new Watch(site, Visibility.LISTED);

  private String mine() {
    return watch.path() + "/me/decisions";
  }

  private String thread() {
    return watch.says(watch.ben, watch.thread());
  }

  @Test
  void the_others_see_who_looks_at_it_and_that_an_answer_is_overdue() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var page = watch.by(watch.fay).get(watch.report());
    page.submit("form[action$=/taking]", Map.of());
    assertEquals(
        List.of("Post 2 in “Walking” Being looked at by " + watch.name(watch.fay)),
        watch.waiting(watch.mo));
    site.pass(Duration.ofDays(5));
    assertTrue(watch.waiting(watch.mo).getFirst().endsWith("Overdue"));
    assertTrue(watch.says(watch.mo, watch.path() + "/reports").contains("1 answer is overdue"));
    watch.by(watch.mo).get(watch.report()).submit("form[action$=/taking]", Map.of());
    assertTrue(watch.waiting(watch.fay).getFirst().contains(watch.name(watch.mo)));
  }

  @Test
  void what_is_hidden_is_out_of_sight_until_it_is_decided() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    assertTrue(thread().contains("This post is hidden while somebody looks at it"), thread());
    assertFalse(thread().contains(Watch.SECRET));
    assertTrue(watch.says(watch.fay, watch.report()).contains(Watch.SECRET));
    var history = watch.thread() + "/posts/2/history";
    assertFalse(watch.says(watch.ben, history).contains(Watch.SECRET));
    watch.decide(watch.fay, "left", "It is fine");
    assertTrue(thread().contains(Watch.SECRET), thread());
    assertEquals(List.of("hidden", "left"), watch.acts());
  }

  @Test
  void what_was_hidden_and_is_removed_then_keeps_its_words_for_a_return() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    watch.decide(watch.fay, "removed", "It is rude");
    assertTrue(thread().contains("This post was removed by a moderator"), thread());
    ask(watch.ana, "It is not rude");
    watch.decide(watch.mo, "returned", "I see it otherwise");
    assertTrue(thread().contains(Watch.SECRET), thread());
    assertEquals(List.of("hidden", "removed", "returned"), watch.acts());
  }

  /** Asks somebody else to look. */
  private HttpBrowser.Page ask(PersonId who, String words) {
    var link = watch.by(who).get(mine()).html().select("a[href$=/appeal]").attr("href");
    return watch.by(who).get(link).submit("main form", Map.of("words", words));
  }

  @Test
  void both_sides_are_told_and_nobody_who_told_it() {
    watch.report(watch.by(watch.ben), "rules", "Words of Ben");
    watch.decide(watch.fay, "removed", "Please keep addresses out");
    var toAna = watch.mail(watch.ana, "What was decided about a post of yours in " + watch.name);
    assertTrue(toAna.contains("Please keep addresses out"), toAna);
    var toBen = watch.mail(watch.ben, "What was decided about your report in " + watch.name);
    assertTrue(toBen.contains("Please keep addresses out"), toBen);
    assertFalse(toAna.contains("Ben") || toAna.contains("Words of"), toAna);
    assertEquals(List.of("moderated your_words"), watch.told(watch.ana));
    assertEquals(List.of("report_decided your_report"), watch.told(watch.ben));
    var ana = watch.by(watch.ana).get(mine()).text();
    assertTrue(ana.contains("It was removed") && ana.contains("Please keep addresses out"), ana);
    assertFalse(ana.contains("Words of Ben") || ana.contains(watch.name(watch.ben)), ana);
    var ben = watch.says(watch.ben, mine());
    assertTrue(ben.contains("Words of Ben") && ben.contains("Please keep addresses out"), ben);
    assertTrue(watch.says(watch.ana, "/notices").contains("A moderator has decided something"));
  }

  @Test
  void whoever_wants_to_hear_nothing_is_told_what_is_decided_about_them() {
    watch
        .by(watch.ana)
        .get(watch.path() + "/me")
        .submit("form[action$=/me/attention]", Map.of("attention", "nothing"));
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.decide(watch.fay, "removed", "It is rude");
    assertEquals(List.of("moderated your_words"), watch.told(watch.ana));
    var header = ".cg-header__account a";
    Eventually.that(
        "the header counts it",
        () -> watch.by(watch.ana).get("/help").html().select(header).text().contains("1 notice"));
  }

  @Test
  void of_a_hidden_space_the_mails_say_nothing() {
    var hidden = new Watch(site, Visibility.HIDDEN);
    hidden.report(hidden.by(hidden.ben), "rules", "Words");
    hidden.decide(hidden.fay, "removed", "Said to both");
    for (var one : List.of(hidden.ana, hidden.ben)) {
      var mail = hidden.mail(one, "Something was decided in one of your spaces");
      for (var word : List.of(hidden.slug, hidden.name, "Walking", "Said to both", "/spaces/")) {
        assertFalse(mail.contains(word), mail);
      }
    }
  }

  @Test
  void whoever_has_left_a_hidden_space_finds_what_their_mail_promises() {
    var hidden = new Watch(site, Visibility.HIDDEN);
    hidden.report(hidden.by(hidden.ben), "rules", "Words");
    for (var one : List.of(hidden.ana, hidden.ben)) {
      hidden.by(one).get(hidden.path() + "/me/leave").submit("main form", Map.of());
    }
    hidden.decide(hidden.fay, "removed", "Said to both");
    for (var one : List.of(hidden.ana, hidden.ben)) {
      var mail = hidden.mail(one, "Something was decided in one of your spaces");
      assertTrue(mail.contains("/account/decisions"), mail);
      var page = hidden.says(one, "/account/decisions");
      assertTrue(page.contains("It was removed"), page);
      for (var word : List.of(hidden.name, hidden.slug, "Walking", "Said to both", "Fay")) {
        assertFalse(page.contains(word), page);
      }
    }
    var cleo = hidden.says(hidden.mo, "/account/decisions");
    assertFalse(cleo.contains("It was removed"), cleo);
  }

  @Test
  void whoever_has_left_is_told_what_became_of_it_without_titles_and_names() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    for (var one : List.of(watch.ana, watch.ben)) {
      watch.by(one).get(watch.path() + "/me/leave").submit("main form", Map.of());
    }
    watch.decide(watch.fay, "removed", "Please be kind");
    for (var one : List.of(watch.ana, watch.ben)) {
      var mail = watch.mail(one, "What was decided about");
      var page = watch.says(one, mine());
      for (var says : List.of(mail, page)) {
        assertTrue(says.contains("Please be kind"), says);
        assertFalse(says.contains("Walking") || says.contains(watch.name(watch.fay)), says);
      }
    }
    assertTrue(watch.says(watch.ana, "/account/decisions").contains(watch.name));
  }

  @Test
  void an_appeal_goes_to_somebody_else_once_and_that_is_the_end() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.decide(watch.fay, "left", "We leave it");
    var link = watch.by(watch.ben).get(mine()).html().select("a[href$=/appeal]").attr("href");
    assertTrue(watch.says(watch.ben, link).contains("for you and for the other side"));
    var asked = watch.by(watch.ben).get(link).submit("main form", Map.of("words", "Look again"));
    assertTrue(asked.html().text().contains("Somebody else will look at it"));
    assertTrue(watch.says(watch.mo, watch.report()).contains("Look again"));
    var fay = watch.by(watch.fay).get(watch.report());
    assertEquals(0, fay.html().select("form[action$=/decision]").size());
    assertTrue(fay.html().text().contains("You decided this before"));
    var typed =
        Map.of(
            "_token",
            watch.by(watch.fay).token(),
            "what",
            "left",
            "ground",
            "rules",
            "words",
            "Mine still");
    watch.by(watch.fay).post(watch.report() + "/decision", typed);
    assertEquals(List.of("left"), watch.acts());
    watch.decide(watch.mo, "removed", "It goes");
    assertEquals(List.of("left", "removed"), watch.acts());
    assertTrue(thread().contains("This post was removed by a moderator"), thread());
    for (var one : List.of(watch.ana, watch.ben)) {
      assertEquals(0, watch.by(one).get(mine()).html().select("a[href$=/appeal]").size());
    }
    watch.quiet();
    for (var one : List.of(watch.ana, watch.ben)) {
      var mails = watch.mails(site.email(one));
      var last = mails.stream().filter(mail -> mail.contains("It was removed")).findFirst();
      assertFalse(last.orElseThrow().contains("ask somebody else"), last.orElseThrow());
      assertTrue(last.orElseThrow().contains("last word for both sides"), last.orElseThrow());
    }
    assertTrue(watch.by(watch.ben).get(link).html().text().contains("Somebody has asked for that"));
    assertTrue(watch.says(watch.ben, mine()).contains("That is the last word for both sides."));
    assertTrue(watch.says(watch.ana, mine()).contains("is the last word for both sides."));
  }

  @Test
  void whoever_it_was_decided_for_does_not_use_up_the_appeal_of_the_others() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.decide(watch.fay, "left", "We leave it");
    var link = watch.by(watch.ben).get(mine()).html().select("a[href$=/appeal]").attr("href");
    assertRefused(watch.ana, link);
    assertEquals(200, watch.by(watch.ben).get(link).status());

    watch.report(watch.by(watch.ben), "rules", "Again");
    watch.decide(watch.fay, "removed", "It is rude");
    var hers = watch.by(watch.ana).get(mine()).html().select("a[href$=/appeal]").attr("href");
    assertFalse(hers.equals(link), hers);
    assertRefused(watch.ben, hers);
    assertEquals(200, watch.by(watch.ana).get(hers).status());
  }

  private void assertRefused(PersonId who, String link) {
    var page = watch.by(who).get(mine()).html();
    assertEquals(0, page.select("a[href='" + link + "']").size());
    assertEquals(404, watch.by(who).get(link).status());
    var typed = Map.of("_token", watch.by(who).token(), "words", "I agree");
    assertEquals(404, watch.by(who).post(link, typed).status());
  }

  @Test
  void nobody_appeals_what_is_not_theirs() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.decide(watch.fay, "removed", "It is rude");
    var link = watch.by(watch.ana).get(mine()).html().select("a[href$=/appeal]").attr("href");
    assertEquals(200, watch.by(watch.ana).get(link).status());
    var cleo = watch.join("Cleo", Role.MEMBER);
    assertEquals(404, watch.by(cleo).get(link).status());
    var typed = Map.of("_token", watch.by(cleo).token(), "words", "Me");
    assertEquals(404, watch.by(cleo).post(link, typed).status());
    assertEquals(List.of(), watch.waiting(watch.mo));
  }

  @Test
  void a_removal_without_a_report_is_in_the_record_and_can_be_appealed_too() {
    watch
        .by(watch.fay)
        .get(watch.thread() + "/posts/2/removal")
        .submit("main form", Map.of("reason", "An address"));
    assertEquals(List.of("removed"), watch.acts());
    assertEquals(List.of("moderated your_words"), watch.told(watch.ana));
    assertTrue(watch.says(watch.mo, watch.path() + "/acts").contains("An address"));
    assertEquals(403, watch.by(watch.ben).get(watch.path() + "/acts").status());
    ask(watch.ana, "It is my own address");
    assertEquals(1, watch.waiting(watch.mo).size());
    assertEquals(0, watch.by(watch.fay).get(watch.report()).html().select("[name=what]").size());
    watch.decide(watch.mo, "returned", "Indeed it is");
    assertTrue(thread().contains(Watch.SECRET));
  }

  @Test
  void whoever_asked_again_in_vain_reads_what_is_true() {
    watch
        .by(watch.fay)
        .get(watch.thread() + "/posts/2/removal")
        .submit("main form", Map.of("reason", "An address"));
    ask(watch.ana, "It is my own address");
    watch.decide(watch.mo, "left", "It is not yours");
    var mail = watch.mail(watch.ana, "What was decided about a post of yours");
    assertTrue(mail.contains("You asked the moderators of " + watch.name), mail);
    assertTrue(mail.contains("The decision: It is left as it was."), mail);
    assertFalse(mail.contains("It stays") || mail.contains("ask somebody else"), mail);
  }

  @Test
  void two_who_decide_at_once_decide_once() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var page = watch.by(watch.mo).get(watch.report());
    watch.decide(watch.fay, "left", "First");
    var typed = Map.of("what", "removed", "ground", "rules", "words", "Second");
    var late = page.submit("form[action$=/decision]", typed);
    assertTrue(late.html().text().contains("Nothing of yours was done"));
    assertEquals(List.of("left"), watch.acts());
  }

  @Test
  void nobody_sees_what_was_done_to_themselves_in_the_record_of_the_handlers() {
    site.world().reply(watch.member(watch.mo), watch.thread, 1, "Mo is rude");
    watch
        .by(watch.fay)
        .get(watch.thread() + "/posts/3/removal")
        .submit("main form", Map.of("reason", "Said of Mo"));
    assertTrue(watch.says(watch.fay, watch.path() + "/acts").contains("Said of Mo"));
    assertFalse(watch.says(watch.mo, watch.path() + "/acts").contains("Said of Mo"));
    assertTrue(watch.says(watch.mo, mine()).contains("Said of Mo"));
  }

  @Test
  void numbers_by_month_are_for_members_and_small_ones_not_for_outsiders() {
    var open = new Watch(site, Visibility.PUBLIC);
    open.report(open.by(open.ben), "rules", "Words");
    open.decide(open.fay, "removed", "It is rude");
    var path = open.path() + "/reports/by-month";
    assertEquals(List.of(), numbers(open, path));
    site.pass(Duration.ofDays(31));
    var row = numbers(open, path);
    assertEquals(List.of("1", "1", "1", "0", "0"), row.subList(1, 6));
    var outside = site.browser().get(path).html().select("tbody tr:first-child > *").eachText();
    assertEquals(2, outside.size());
    assertEquals("fewer than 5", outside.get(1));
  }

  /** Signed in anew: a month has passed. */
  private static List<String> numbers(Watch open, String path) {
    return site.signedIn(open.ana).get(path).html().select("tbody tr:first-child > *").eachText();
  }

  @Test
  void whoever_wrote_it_learns_from_no_page_that_it_was_reported() {
    site.world().reply(watch.member(watch.mo), watch.thread, 1, "Mo is rude");
    var pages =
        List.of(watch.path() + "/reports/by-month", watch.path() + "/reports", watch.path());
    var before = pages.stream().map(page -> watch.says(watch.mo, page)).toList();
    watch.by(watch.ben).get(watch.form(3)).submit("main form", Map.of("why", "rules"));
    assertEquals(before, pages.stream().map(page -> watch.says(watch.mo, page)).toList());
    var move = watch.says(watch.mo, watch.thread() + "/move");
    assertTrue(move.contains("It cannot be moved just now"), move);
    assertFalse(move.contains("look at"), move);
  }
}
