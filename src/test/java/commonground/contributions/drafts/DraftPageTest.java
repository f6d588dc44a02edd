package commonground.contributions.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drafts as somebody meets them whose browser runs no script. */
class DraftPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String BOX = "form.cg-reply";
  private static final String WORDS = "Half a thought";

  private final String slug = "drafts-" + NUMBER.incrementAndGet();
  private final String path = "/spaces/" + slug + "/discussions";
  private final SpaceId space =
      site.world().space(slug, "Room " + slug, Kind.COMMUNITY, Visibility.HIDDEN);
  private final PersonId ana = join("Ana", Role.MEMBER);
  private final PersonId ben = join("Ben", Role.FACILITATOR);
  private final DiscussionId id =
      site.world().start(site.world().member(ana, slug), "Stairs", "First words");
  private final String thread = path + "/" + id.value();
  private final HttpBrowser browser = site.signedIn(ana);

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    return person;
  }

  /** Presses "Save draft". */
  private static HttpBrowser.Page save(
      HttpBrowser by, HttpBrowser.Page page, Map<String, String> typed) {
    var fields = HttpBrowser.fields(page.form(BOX));
    fields.putAll(typed);
    return by.post("/drafts", fields);
  }

  private HttpBrowser.Page save(String page, String words) {
    return save(browser, browser.get(page), Map.of("post", words));
  }

  @Test
  void a_draft_is_in_its_box_until_it_is_posted() {
    for (var box : List.of(thread, thread + "/posts/1/reply", thread + "/posts/1/edit")) {
      var saved = save(box, WORDS + " for " + box);
      assertEquals(200, saved.status(), box);
      assertTrue(saved.text().contains("Your words are saved as a draft."), box);
      assertTrue(
          saved.html().select(".cg-draft-says").text().matches("Saved as a draft \\d\\d:\\d\\d"));
      assertEquals(WORDS + " for " + box, browser.get(box).field("post"));
      var again = browser.get(box);
      assertTrue(
          again.html().select(".cg-draft").text().startsWith("This is your draft from"), box);
      assertTrue(
          again.submit(BOX, Map.of()).html().select(".cg-done").text().startsWith("Post"), box);
      var after = browser.get(box);
      assertEquals(0, after.html().select(".cg-draft").size(), box);
      assertFalse(browser.get("/drafts").text().contains(WORDS + " for " + box), box);
    }
  }

  @Test
  void a_discussion_and_its_title_are_one_draft() {
    var page = browser.get(path + "/new");
    var saved = save(browser, page, Map.of("title", "About steps", "post", WORDS));
    assertEquals("About steps", saved.field("title"));
    assertEquals(WORDS, saved.field("post"));
    var started = saved.submit(BOX, Map.of());
    assertEquals("About steps", started.html().select("h1").text());
    assertEquals("", browser.get(path + "/new").field("post"));
  }

  @Test
  void what_is_chosen_beside_a_discussion_is_in_its_draft() {
    var network = slug + "-network";
    var there = site.world().space(network, "Net " + slug, Kind.NETWORK, Visibility.HIDDEN);
    site.world().join(there, ana, Role.MEMBER);
    site.world().join(there, ben, Role.FACILITATOR);
    var topic = new Upkeep(site.db()).topic(site.world().member(ben, network), "Stairs");
    var start = "/spaces/" + network + "/discussions/new";
    var chosen =
        Map.of(
            "title",
            "Steps",
            "post",
            WORDS,
            "section",
            "learn",
            "topics",
            Long.toString(topic.value()));
    var saved = save(browser, browser.get(start), chosen);
    for (var page : List.of(saved, browser.get(start))) {
      assertEquals("learn", page.html().select("[name=section][checked]").val());
      assertEquals(chosen.get("topics"), page.html().select("[name=topics][checked]").val());
    }
    save(browser, saved, Map.of("section", "care", "post", WORDS + ", and more"));
    assertEquals("care", browser.get(start).html().select("[name=section][checked]").val());
    assertEquals("Steps", browser.get(start).submit(BOX, Map.of()).html().select("h1").text());
  }

  @Test
  void a_second_discussion_can_be_begun_beside_a_draft() {
    save(browser, browser.get(path + "/new"), Map.of("title", "One", "post", "First"));
    var empty = browser.get(path + "/new").follow("Keep it, and write another one");
    assertEquals("", empty.field("title"));
    assertTrue(empty.text().contains("You have another draft here"));
    save(browser, empty, Map.of("title", "Two", "post", "Second"));
    var list = browser.get("/drafts").html().select(".cg-drafts > li").eachText();
    assertEquals(2, list.size());
    assertTrue(list.getFirst().contains("Two"), list.toString());
  }

  @Test
  void each_of_many_drafts_of_one_box_can_be_opened_and_no_other_comes_in_its_place() {
    for (var n = 1; n <= 8; n++) {
      var page = browser.get(path + "/new?draft=another");
      save(browser, page, Map.of("title", "Number " + n, "post", "Words " + n));
    }
    var oldest =
        browser.get("/drafts").html().select(".cg-drafts > li h2 a").eachAttr("href").getLast();
    var opened = browser.get(oldest);
    assertEquals("Number 1", opened.field("title"));
    assertEquals("Words 1", opened.field("post"));
    save(browser, opened, Map.of("post", "Words 1 and more"));
    assertEquals("Words 1 and more", browser.get(opened.path()).field("post"));

    browser.get(oldest).submit("form.cg-draft", Map.of());
    var gone = browser.get(opened.path());
    assertEquals("", gone.field("post"));
    assertTrue(gone.html().select(".cg-draft-says").text().contains("is not here any more"));
    assertTrue(gone.html().select(".cg-draft-others").text().contains("Words 8"));
    var elsewhere = browser.get(thread + opened.path().replaceAll("^[^?]*", ""));
    assertEquals("", elsewhere.field("post"));
  }

  @Test
  void a_draft_of_a_page_that_was_posted_before_ends_with_its_own_post() {
    var page = browser.get(thread);
    page.submit(BOX, Map.of("post", WORDS)); // and Back
    save(browser, page, Map.of("post", WORDS + ", changed"));
    var opened = browser.get(thread);
    assertEquals(WORDS + ", changed", opened.field("post"));
    assertTrue(
        opened.submit(BOX, Map.of("post", "Something else")).text().contains("Posted as post 3."));
    assertEquals("", browser.get(thread).field("post"));
    assertEquals(0, browser.get("/drafts").html().select(".cg-drafts > li").size());
  }

  @Test
  void a_summary_keeps_up_to_which_post_it_goes() {
    var page = browser.get(thread + "/summaries/new");
    save(browser, page, Map.of("summary", WORDS, "up_to", "1"));
    site.world().reply(site.world().member(ben, slug), id, 1, "More since");
    var again = browser.get(thread + "/summaries/new");
    assertEquals(WORDS, again.field("summary"));
    assertEquals("1", again.field("up_to"));
    again.submit(BOX, Map.of());
    assertEquals(0, browser.get("/drafts").html().select(".cg-drafts > li").size());
  }

  @Test
  void two_windows_that_save_drafts_of_one_box_show_both_texts() {
    var one = browser.get(thread);
    var two = browser.get(thread);
    save(browser, one, Map.of("post", "From window one"));
    var both = save(browser, two, Map.of("post", "From window two"));
    assertEquals("From window two", both.field("post"));
    var others = both.html().select(".cg-draft-others");
    assertTrue(others.text().contains("This draft was changed in another window"));
    assertTrue(others.text().contains("From window one"));

    var other = browser.get(others.select("a").attr("href"));
    assertEquals("From window one", other.field("post"));
    assertTrue(other.html().select(".cg-draft-others").text().contains("From window two"));
    var chosen = other.submit(".cg-draft-other form", Map.of());
    assertEquals(0, chosen.html().select(".cg-draft-other").size());
    assertEquals("From window one", chosen.field("post"));
  }

  @Test
  void a_draft_of_an_edit_meets_what_the_post_says_since() {
    save(thread + "/posts/1/edit", "My draft");
    var member = site.world().member(ana, slug);
    site.world().edit(member, id, 1, "Changed elsewhere");
    var page = browser.get(thread + "/posts/1/edit");
    assertEquals("My draft", page.field("post"));
    var conflict = page.submit(BOX, Map.of());
    assertEquals(409, conflict.status());
    assertTrue(conflict.text().contains("Changed elsewhere"));
    assertEquals("My draft", conflict.field("post"));
  }

  @Test
  void a_preview_and_a_mistake_go_on_with_the_same_draft() {
    var saved = save(thread, WORDS);
    var fields = HttpBrowser.fields(saved.form(BOX));
    fields.put("_preview", "yes");
    fields.put("post", WORDS + ", and more");
    var preview = browser.post(thread + "/posts", fields);
    assertEquals(WORDS + ", and more", preview.field("post"));
    var kept = save(browser, preview, Map.of());
    assertEquals(0, kept.html().select(".cg-draft-other").size());
    var mistake = kept.submit(BOX, Map.of("post", " "));
    assertEquals(422, mistake.status());
    mistake.submit(BOX, Map.of("post", "Whole thoughts"));
    assertEquals(0, browser.get("/drafts").html().select(".cg-drafts > li").size());
  }

  @Test
  void your_drafts_has_them_all_the_newest_first_and_discards_with_a_way_back() {
    save(thread, "The first draft");
    save(thread + "/posts/1/edit", "The second draft");
    var page = browser.get("/drafts");
    var rows = page.html().select(".cg-drafts > li");
    assertEquals(2, rows.size());
    assertTrue(
        rows.getFirst()
            .text()
            .matches("Changes to post 1: Stairs, saved .* The second draft In .*"));
    assertTrue(rows.getLast().text().contains("In Room " + slug));
    var box = browser.get(rows.getFirst().select("a").attr("href"));
    assertEquals("The second draft", box.field("post"));

    var after = page.submit(".cg-drafts form", Map.of());
    assertTrue(after.text().contains("The draft is discarded."));
    assertEquals("First words", browser.get(thread + "/posts/1/edit").field("post"));
    var back = browser.get("/drafts").submit("form[action$=/return]", Map.of());
    assertEquals(2, back.html().select(".cg-drafts > li").size());
    assertEquals("The second draft", browser.get(thread + "/posts/1/edit").field("post"));
  }

  @Test
  void home_leads_to_them() {
    save(thread, WORDS);
    var home = browser.get("/");
    assertTrue(home.text().contains("Your drafts"));
    assertEquals(WORDS, home.follow(WORDS).field("post"));
    assertEquals(
        "/drafts", browser.get("/").html().select(".cg-header a[href=/drafts]").attr("href"));
  }

  @Test
  void discarding_beside_the_box_leads_back_to_it() {
    var saved = save(thread, WORDS);
    var after = saved.submit("form.cg-draft", Map.of());
    assertEquals("", after.field("post"));
    assertTrue(after.path().startsWith(thread), after.path());
  }

  @Test
  void a_page_to_go_back_to_is_one_of_this_site() {
    var fields = HttpBrowser.fields(browser.get(thread).form(BOX));
    fields.put("post", WORDS);
    for (var elsewhere : List.of("//evil.example", "https://evil.example/", "/\\evil.example")) {
      fields.put("_back", elsewhere);
      var answer =
          browser.sendOnly(browser.form("/drafts", fields).header("Origin", browser.origin()));
      assertTrue(answer.header("Location").startsWith("/drafts?"), answer.header("Location"));
    }
  }

  @Test
  void nobody_else_reaches_a_draft_and_it_looks_like_none() {
    save(thread, WORDS);
    var draft = browser.get("/drafts").html().select(".cg-drafts a").attr("href");
    assertEquals(200, browser.get(draft).status());
    var administrator = site.world().person("Ada", "ada." + slug + "@test.example", true);
    site.givePassword(administrator);
    for (var other : List.of(ben, administrator)) {
      var theirs = site.signedIn(other);
      var missing = theirs.get("/drafts/999999999");
      assertEquals(404, missing.status());
      assertEquals(missing.text(), theirs.get(draft).text());
      var token = Map.of("_token", theirs.token());
      assertEquals(404, theirs.post(draft + "/removal", token).status());
      assertEquals(404, theirs.post(draft + "/return", token).status());
      assertFalse(theirs.get("/drafts").text().contains(WORDS));
      assertEquals("", site.signedIn(ben).get(thread).field("post"));
    }
    assertEquals(WORDS, browser.get(thread).field("post"));
  }

  @Test
  void a_draft_for_a_discussion_that_was_closed_can_be_copied() {
    save(thread, WORDS);
    var facilitator = site.world().member(ben, slug);
    new Upkeep(site.db()).close(facilitator, id, "It is settled");
    var row = browser.get("/drafts").html().select(".cg-drafts > li");
    assertTrue(row.text().contains("Reply: Stairs"), row.text());
    assertTrue(row.text().contains("It cannot be sent there any more."), row.text());
    var alone = browser.get(row.select("a").attr("href"));
    assertEquals(WORDS, alone.html().select(".cg-kept").text());
    assertEquals("Stairs", alone.html().select("a[href=" + thread + "]").text());
  }

  @Test
  void a_draft_for_a_space_that_its_writer_has_left_names_nothing_of_it() {
    save(thread, WORDS);
    save(browser, browser.get(path + "/new"), Map.of("title", "My own title", "post", "Words"));
    assertTrue(browser.get("/drafts").text().contains("Stairs"));
    site.world().leave(site.world().member(ana, slug));
    var page = browser.get("/drafts");
    assertFalse(page.html().select("main").text().contains("Stairs"));
    assertFalse(page.text().contains(slug));
    assertTrue(page.text().contains("The place it was for is not open to you any more."));
    assertTrue(page.text().contains("My own title"));
    for (var link : page.html().select(".cg-drafts a").eachAttr("href")) {
      var alone = browser.get(link);
      assertEquals(200, alone.status());
      assertTrue(alone.path().startsWith("/drafts/"), alone.path());
      assertFalse(alone.text().contains("Stairs"));
      assertFalse(alone.text().contains(slug));
    }
    var home = browser.get("/");
    assertTrue(home.text().contains(WORDS));
    assertFalse(home.text().contains("Stairs"));
  }

  @Test
  void a_draft_for_a_discussion_that_was_moved_follows_it_only_for_who_may_read_there() {
    save(thread, WORDS);
    var draft = browser.get("/drafts").html().select(".cg-drafts a").attr("href");
    var elsewhere =
        site.world().space(slug + "-o", "Other " + slug, Kind.COMMUNITY, Visibility.HIDDEN);
    site.db().run("update discussions set space_id = $2 where id = $1", id, elsewhere);
    assertFalse(browser.get("/drafts").html().select("main").text().contains("Stairs"));
    assertEquals(WORDS, browser.get(draft).html().select(".cg-kept").text());
    site.world().join(elsewhere, ana, Role.MEMBER);
    var there = browser.get(draft);
    assertEquals(WORDS, there.field("post"));
    assertTrue(there.path().startsWith("/spaces/" + slug + "-o/discussions/" + id.value()));
  }

  @Test
  void a_draft_for_a_post_that_was_removed_can_be_copied() {
    var other = site.world().member(ben, slug);
    var number = site.world().reply(other, id, 1, "To be removed");
    save(thread + "/posts/" + number + "/reply", WORDS);
    site.signedIn(ben).get(thread + "/posts/" + number + "/removal").submit("main form", Map.of());
    var row = browser.get("/drafts").html().select(".cg-drafts > li");
    assertTrue(row.text().contains("It cannot be sent there any more."), row.text());
    assertEquals(WORDS, browser.get(row.select("a").attr("href")).html().select(".cg-kept").text());
  }

  @Test
  void words_of_a_post_that_are_erased_are_erased_from_the_drafts_that_began_with_them() {
    save(thread + "/posts/1/edit", "First words, and a telephone number");
    save(thread, "About the first words");
    assertEquals(1, drafts("telephone"));
    var moderator = site.signedIn(ben);
    moderator
        .get(thread + "/posts/1/history/1/erasure")
        .submit("main form", Map.of("why", "contact"));
    assertTrue(moderator.get(thread).text().contains("removed by a moderator"));
    assertEquals(0, drafts("telephone"));
    assertEquals(1, drafts("About the first words"));
  }

  private long drafts(String words) {
    return site.db()
        .the(
            "select count(*) as n from drafts d where person_id = $1 and d::text like '%' || $2 || '%'",
            row -> row.number("n"), ana, words);
  }

  @Test
  void words_that_came_too_late_become_a_discussion_and_are_no_draft_any_more() {
    var open = save(thread, WORDS);
    new Upkeep(site.db()).close(site.world().member(ben, slug), id, "It is settled");
    var late = open.submit(BOX, Map.of());
    assertEquals(409, late.status());
    assertEquals(1, browser.get("/drafts").html().select(".cg-drafts > li").size());
    late.submit(BOX, Map.of("title", "More on stairs"));
    assertEquals(0, browser.get("/drafts").html().select(".cg-drafts > li").size());
  }

  /** The node hears of it. */
  private void open(Visibility visibility) {
    var facilitator = site.world().member(ben, slug);
    site.world().open(facilitator, visibility, facilitator.space().joining());
    site.signedIn(ben).get("/spaces/" + slug);
  }

  @Test
  void whoever_began_a_draft_for_members_is_told_that_anyone_will_read_it() {
    open(Visibility.PUBLIC);
    var begun = site.world().start(site.world().member(ana, slug), "For anyone", "First words");
    var shared = path + "/" + begun.value();
    open(Visibility.HIDDEN);
    save(shared, WORDS);
    save(thread, WORDS);
    assertFalse(browser.get(shared).html().select(".cg-draft").text().contains("anyone"));
    open(Visibility.PUBLIC);
    var stays = browser.get(thread).html().select(".cg-draft").text();
    assertTrue(stays.contains("This is your draft") && !stays.contains("anyone"), stays);
    var notice = browser.get(path + "/new");
    save(browser, notice, Map.of("title", "Open", "post", "For anyone"));
    var opened = browser.get(shared);
    assertTrue(opened.html().select(".cg-draft").text().contains("Now anyone can."));
    var saved = save(browser, opened, Map.of("post", WORDS + ", and more"));
    assertTrue(saved.html().select(".cg-draft").text().contains("Now anyone can."));
    var again = HttpBrowser.fields(saved.form(BOX));
    again.put("_preview", "yes");
    var preview = browser.post(shared + "/posts", again);
    assertTrue(preview.text().contains("Now anyone can."), preview.text());
    var open = browser.get(path + "/new");
    assertFalse(open.html().select(".cg-draft").text().contains("Now anyone"));
    var fields = HttpBrowser.fields(open.form(BOX));
    fields.put("_preview", "yes");
    assertFalse(browser.post(path, fields).text().contains("Now anyone"));
  }

  @Test
  void an_ended_session_keeps_the_draft_along() {
    var page = browser.get(thread);
    site.signOutEverywhere(ana);
    var kept = save(browser, page, Map.of("post", WORDS));
    assertEquals(401, kept.status());
    assertTrue(kept.text().contains(WORDS));
    var again =
        kept.submit("main form", Map.of())
            .submit(
                "form[action=/sign-in]",
                Map.of(
                    "email", site.email(ana), "password", TestSite.PASSWORD, "_how", "password"));
    var saved = again.submit("main form", Map.of());
    assertTrue(saved.text().contains("Your words are saved as a draft."), saved.text());
    assertEquals(WORDS, saved.field("post"));
  }

  @Test
  void saving_drafts_uses_up_nobodys_acts_and_has_a_limit_of_its_own() {
    var fields = HttpBrowser.fields(browser.get(thread).form(BOX));
    fields.put("_quiet", "1");
    var refused = 0;
    for (var n = 1; n <= 300; n++) {
      fields.put("post", "Change " + n);
      fields.put("_saves", Integer.toString(n));
      refused += browser.post("/drafts", fields).status() == 429 ? 1 : 0;
    }
    assertTrue(refused > 0 && refused < 100, refused + " of 300 were refused");
    assertTrue(browser.get(thread).submit(BOX, Map.of()).text().contains("Posted as post 2."));
  }

  @Test
  void a_script_is_told_what_stands_below_the_box() {
    var fields = HttpBrowser.fields(browser.get(thread).form(BOX));
    fields.putAll(Map.of("post", WORDS, "_quiet", "1", "_saves", "1"));
    var answer = browser.post("/drafts", fields);
    var below = answer.html().select(".cg-draft-others");
    assertEquals("kept", below.attr("data-state"));
    assertTrue(below.attr("data-says").matches("Saved \\d\\d:\\d\\d"));
    assertEquals("no-store", answer.header("Cache-Control"));
  }

  @Test
  void a_page_of_somebody_else_saves_nothing_here() {
    var fields = HttpBrowser.fields(browser.get(thread).form(BOX));
    fields.putAll(Map.of("post", WORDS, "_quiet", "1", "_person", Long.toString(ben.value())));
    assertEquals(404, browser.post("/drafts", fields).status());
    assertEquals("", browser.get(thread).field("post"));
    fields.put("_person", Long.toString(ana.value()));
    assertEquals(200, browser.post("/drafts", fields).status());
  }

  @Test
  void who_may_not_write_has_no_box_and_no_drafts_in_it() {
    var observer = site.signedIn(join("Olu", Role.OBSERVER));
    assertEquals(0, observer.get(thread).html().select("[name=_draft]").size());
    assertEquals(1, browser.get(thread).html().select("[name=_draft]").size());
  }

  @Test
  void what_is_empty_or_too_long_says_so_and_loses_nothing() {
    assertTrue(save(thread, " ").text().contains("There is nothing to save yet."));
    var words = "x".repeat(Written.MOST + 1);
    var refused = save(thread, words);
    assertEquals(409, refused.status());
    assertEquals(words, refused.html().select(".cg-kept").text());
  }
}
