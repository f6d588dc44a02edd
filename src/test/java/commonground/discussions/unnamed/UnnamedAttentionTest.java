package commonground.discussions.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Role;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What others say of a post without a name, report of it and decide about it is as of any post: its
 * writer is told, and nobody learns who that is.
 */
@Tag("long")
class UnnamedAttentionTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Afraid afraid = new Afraid(site);
  private final String home = "/spaces/" + afraid.slug;
  private final PersonId mo = afraid.join("Mo Runner", Role.MODERATOR);
  private final HttpBrowser anas = afraid.anas;
  private final HttpBrowser bens = afraid.bens;
  private final HttpBrowser fays = site.signedIn(afraid.fay);
  private final HttpBrowser mos = site.signedIn(mo);

  @BeforeAll
  static void numbers_are_of_one_table_only() {
    Joins.spread(site.db());
    site.midday();
  }

  private static String main(HttpBrowser who, String page) {
    return who.get(page).html().select("main").text();
  }

  @Test
  void whom_it_mentions_hears_of_it_and_no_row_tells_who_wrote_it() {
    var thread = afraid.start();
    var name = "@\"Ben Other " + afraid.slug + "\"";
    afraid.send(anas, thread, Map.of("post", name + " listen", "unnamed", "yes"));
    var kept = "[@" + afraid.ben.value() + "] listen";
    Eventually.that(
        "he is told",
        () -> main(bens, "/notices").contains("Someone in this space (A) mentioned you in post 2"));
    afraid.assertNobodyKnows(kept, "mentioned");
    anas.get(thread + "/posts/2/edit")
        .submit("form.cg-reply", Map.of("post", "@\"Fay Runner " + afraid.slug + "\" listen"));
    Eventually.that("she is told", () -> main(fays, "/notices").contains("mentioned you"));
    afraid.assertNobodyKnows("[@" + afraid.fay.value() + "] listen", "another one mentioned");
  }

  @Test
  void a_facilitator_who_calls_for_help_in_a_change_of_their_own_post_catches_up_as_before() {
    var thread = afraid.start();
    afraid.send(fays, thread, Map.of("post", "Mine", "unnamed", "yes"));
    fays.get(thread).submit("form[action$=/reading]", Map.of());
    fays.get(thread + "/posts/2/edit")
        .submit("form.cg-reply", Map.of("post", "Mine, @facilitators", "_told", "@facilitators"));
    afraid.quiet();
    var page = fays.get("/catch-up");
    assertEquals(200, page.status());
    assertTrue(page.text().contains("You have read everything."), page.text());
  }

  /** The reason in a row of an alias would say what its person is. */
  @Test
  void who_is_mentioned_where_they_wrote_without_their_name_is_told_as_themselves() {
    var thread = afraid.start();
    var words = "@\"Quilla Afraid " + afraid.slug + "\" what do you say";
    afraid.send(bens, thread, Map.of("post", words));
    afraid.quiet();
    var reasons =
        site.db()
            .list(
                """
                select n.reason
                from notices n
                join posts p on p.id = n.post_id
                where n.space_id = $1 and p.number = 2 and n.person_id in (
                  select alias_id from unnamed union select $2)
                order by n.reason
                """,
                row -> row.text("reason"),
                afraid.space,
                afraid.ana);
    assertEquals(List.of("mentioned", "your_discussion"), reasons);
  }

  @Test
  void who_was_answered_without_their_name_and_has_read_it_is_told_that_an_edit_names_them() {
    var thread = afraid.start();
    afraid.send(bens, thread + "/posts/1/reply", Map.of("post", "I know how that is"));
    afraid.quiet();
    anas.get(thread).submit("form[action$=/reading]", Map.of());
    var words = "I know, @\"Quilla Afraid " + afraid.slug + "\"";
    bens.get(thread + "/posts/2/edit").submit("form.cg-reply", Map.of("post", words));
    afraid.quiet();
    assertTrue(main(anas, "/notices").contains("mentioned you in post 2"));
    Eventually.that(
        "the header says so",
        () -> anas.get("/help").html().select(".cg-header__account").text().contains("1 notice"));
    site.passWithMail(Duration.ofMinutes(11));
    var mails =
        new MailFolder(site.config().mail().folder())
            .newest(1_000).stream()
                .filter(mail -> mail.to().equals(site.email(afraid.ana)))
                .toList();
    assertEquals(1, mails.size(), mails.toString());
  }

  @Test
  void what_an_alias_is_told_is_the_same_rows_whatever_its_person_wants_and_whomever_they_mute() {
    var plain = rows(afraid.start());
    site.db()
        .run(
            "insert into mutes (space_id, person_id, muted_id, since) values ($1, $2, $3, now())",
            afraid.space,
            afraid.ana,
            afraid.ben);
    site.db()
        .run(
            "update memberships set attention = 'nothing' where space_id = $1 and person_id = $2",
            afraid.space,
            afraid.ana);
    anas.get("/account/mail").submit("main form", Map.of("by_mail", "no"));
    assertEquals(plain, rows(afraid.start()));
    assertEquals(List.of("reply_to_you due"), plain);
    assertFalse(main(anas, "/notices").contains("replied to you"), "she has muted him");
  }

  /** What is kept for whoever started this when Ben answers. */
  private List<String> rows(String thread) {
    afraid.send(bens, thread + "/posts/1/reply", Map.of("post", "I know how that is"));
    afraid.quiet();
    return site.db()
        .list(
            """
            select n.reason || ' ' || n.mail as row
            from notices n
            join discussions d on d.id = n.discussion_id and d.started_by = n.person_id
            where d.id = $1
            """,
            row -> row.text("row"),
            Long.parseLong(thread.replaceAll(".*/", "")));
  }

  @Test
  void people_react_to_it_and_its_writer_does_not() {
    var thread = afraid.start();
    bens.post(thread + "/reactions", Map.of("_token", bens.token(), "give", "1-thank_you"));
    afraid.assertNobodyKnows(Afraid.WORDS, "thanked");
    assertTrue(main(bens, thread + "/posts/1/reactions").contains("Ben Other"));
    var own = anas.post(thread + "/reactions", Map.of("_token", anas.token(), "give", "1-helpful"));
    assertEquals(409, own.status());
    assertEquals(0, anas.get(thread).html().select("button[value^=1-]").size());
  }

  @Test
  void what_is_new_in_it_is_for_its_writer_and_their_own_is_not_new() {
    var thread = afraid.start();
    assertFalse(main(anas, "/catch-up").contains("Afraid 1 new"), "their own");
    var told = main(bens, "/catch-up");
    assertTrue(told.contains("from Someone in this space (A)"), told);
    afraid.send(bens, thread, Map.of("post", "I know how that is"));
    Eventually.that("she is told", () -> main(anas, "/catch-up").contains("For you"));
    var mine = main(anas, "/catch-up");
    assertTrue(mine.contains("You are told because you started this discussion"), mine);
    assertTrue(mine.contains("Afraid 1 new"), mine);
  }

  private String report() {
    return home
        + "/reports/"
        + site.db()
            .<Long>the(
                "select max(id) as id from reports where space_id = $1",
                row -> row.number("id"),
                afraid.space);
  }

  private HttpBrowser.Page decide(HttpBrowser by, String what, String words) {
    return by.get(report())
        .submit("form[action$=/decision]", Map.of("what", what, "ground", "rules", "words", words));
  }

  @Test
  void it_is_reported_removed_appealed_and_erased_and_no_row_tells_who_wrote_it() {
    var thread = afraid.start();
    var post = afraid.post(Afraid.WORDS);
    assertEquals(404, anas.get(thread + "/posts/1/report").status());
    bens.get(thread + "/posts/1/report")
        .submit("main form", Map.of("why", "personal", "words", "It names a doctor"));
    afraid.assertNobodyKnows(post, "reported");
    var asked = fays.get(report());
    assertTrue(asked.text().contains("you can pause or remove nobody from here"), asked.text());
    assertEquals(0, asked.html().select("a[href$=/pause]").size());
    assertEquals(404, fays.get(home + "/people/" + post.getLast() + "/pause").status());

    decide(fays, "removed", "Please name nobody");
    afraid.assertNobodyKnows(post, "removed");
    var mail = site.mail(site.email(afraid.ana), "Something was decided in one of your spaces");
    assertFalse(mail.text().contains("Please name nobody"), "the space is hidden");
    var notices = main(anas, "/notices");
    assertTrue(notices.contains("A moderator has decided something"), notices);
    var decided = anas.get(home + "/me/decisions");
    assertTrue(decided.text().contains("Please name nobody"), decided.text());
    assertFalse(main(bens, home + "/me/decisions").contains("Quilla"));

    var link = decided.html().select("a[href$=/appeal]").attr("href");
    anas.get(link).submit("main form", Map.of("words", "It is an invented name"));
    afraid.assertNobodyKnows(post, "appealed");
    assertTrue(main(mos, report()).contains("Its writer asks somebody else to look"));
    decide(mos, "purged", "It goes").submit("main form", Map.of());
    afraid.assertNobodyKnows(post, "erased for good");
    assertFalse(anas.get(thread).text().contains(Afraid.WORDS));
  }

  @Test
  void whoever_wrote_it_the_same_people_hear_that_somebody_is_worried_and_look_at_it() {
    var ida = site.world().person("Ida Runs", "ida." + afraid.slug + "@test.example", true);
    var members = worried(afraid.start());
    afraid.send(
        fays, afraid.path + "/new", Map.of("title", "Too", "post", "I am Fay", "unnamed", "yes"));
    var thread = bens.get(afraid.path).html().select("a:contains(Too)").attr("href");
    assertEquals(members, worried(thread.replaceAll("[?#].*", "")));
    assertTrue(members.endsWith(" " + ida.value()), members);
    assertEquals(404, fays.get(report()).status(), "she hears of it and does not look");
    var hers = site.mail(site.email(afraid.fay), "cannot wait").text();
    assertTrue(hers.contains("If you find nothing there, others are to look at it."), hers);
    var told = site.mail(site.email(ida), "A report waits for you").text();
    assertTrue(told.contains("they are worried about a person"), told);
  }

  private long falling() {
    return site.db()
        .the("select count(*) as n from jobs where kind = 'tell_fallen'", row -> row.number("n"));
  }

  /** How many mails a report makes, and who looks at it from outside the space. */
  private String worried(String thread) {
    var last =
        site.db()
            .<Long>the("select coalesce(max(id), 0) as id from mails", row -> row.number("id"));
    bens.get(thread + "/posts/1/report")
        .submit("main form", Map.of("why", "worried", "words", "He may be in danger"));
    Eventually.that("site administrators are told", () -> falling() == 0);
    return site.db()
        .the(
            """
            select (select count(*) from mails where id > $1) || ' mails ' || string_agg(
              h.person_id::text, ' ' order by h.person_id) as all
            from report_handlers h
            join people p on p.id = h.person_id and p.site_administrator
            where h.report_id = (select max(id) from reports where space_id = $2)
            """,
            row -> row.text("all"),
            last,
            afraid.space);
  }

  @Test
  void a_moderator_who_wrote_it_neither_sees_nor_decides_the_report_and_brings_nothing_back() {
    var words = "I run this space and I am afraid";
    afraid.send(mos, afraid.path + "/new", Map.of("title", "Too", "post", words, "unnamed", "yes"));
    var thread = mos.get(afraid.path).html().select("a:contains(Too)").attr("href");
    var path = thread.replaceAll("[?#].*", "");
    bens.get(path + "/posts/1/report").submit("main form", Map.of("why", "rules", "words", "No"));
    assertEquals(404, mos.get(report()).status());
    assertEquals(200, fays.get(report()).status());
    assertFalse(main(mos, home + "/reports").contains("Too"));
    decide(fays, "removed", "It is rude");
    assertFalse(main(mos, home + "/acts").contains("It is rude"));
    assertTrue(main(fays, home + "/acts").contains("It is rude"));
    mos.post(path + "/posts/1/return", Map.of("_token", mos.token()));
    assertFalse(main(bens, path).contains(words));
    assertTrue(main(mos, home + "/me/decisions").contains("It is rude"));
  }

  @Test
  void a_warning_stands_for_its_words_in_what_is_new_and_before_them_in_a_report() {
    afraid.send(
        anas,
        afraid.path + "/new",
        Map.of("title", "Hard", "post", Afraid.WORDS, "warning", "Illness", "unnamed", "yes"));
    var listed = main(bens, "/catch-up");
    assertTrue(listed.contains("Warning: Illness"), listed);
    assertFalse(listed.contains("My heart"), listed);
    var thread = bens.get(afraid.path).html().select("a:contains(Hard)").attr("href");
    bens.get(thread.replaceAll("[?#].*", "") + "/posts/1/report")
        .submit("main form", Map.of("why", "rules", "words", "No"));
    var folded = fays.get(report()).html().select("details.cg-warned");
    assertTrue(folded.select("summary").text().startsWith("Warning: Illness."));
    assertEquals(Afraid.WORDS, folded.select(".cg-prose").text());
  }
}
