package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mentions over HTTP, without JavaScript. */
@Tag("long")
class MentionPageTest {

  @RegisterExtension
  static final TestSite site =
      new TestSite(
          Map.of(
              "COMMONGROUND_LIMIT_MENTIONS_PEOPLE", "6", "COMMONGROUND_LIMIT_MENTIONS_MANY", "2"));

  private static final String BOX = "form.cg-reply";
  private static final String ASK = "form[data-behaviour=send-once]";
  private static int spaces;

  private final String slug = "mentions-" + ++spaces;
  private final SpaceId space =
      site.world().space(slug, "Mentions", Kind.COMMUNITY, Visibility.PUBLIC);
  private final PersonId ana = join("Ana Writes", Role.MEMBER);
  private final PersonId fay = join("Fay Facilitates", Role.FACILITATOR);
  private final PersonId sio = join("Siobhán Reilly", Role.MEMBER, Perspective.PATIENT);
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser facilitator = site.signedIn(fay);
  private final DiscussionId id = site.world().start(site.world().member(fay, slug), "T", "Hello");
  private final String thread = "/spaces/" + slug + "/discussions/" + id.value();

  private PersonId join(String name, Role role, Perspective... perspectives) {
    var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W", ".") + "." + slug;
    var person = site.world().person(name, email + "@test.example", false);
    site.givePassword(person);
    site.world().join(space, person, role, perspectives);
    return person;
  }

  private HttpBrowser.Page reply(HttpBrowser by, String words) {
    return by.get(thread).submit(BOX, Map.of("post", words));
  }

  private String source(int number) {
    return site.db()
        .the(
            "select source from posts where discussion_id = $1 and number = $2",
            row -> row.text("source"),
            id,
            number);
  }

  private int posts() {
    return site.db()
        .the("select posts from discussions where id = $1", row -> row.count("posts"), id);
  }

  private static String words(HttpBrowser.Page page, int post) {
    return page.html().select("#post-" + post + " .cg-prose").text();
  }

  @Test
  void a_name_is_kept_as_a_number_and_shown_as_it_is_today_to_members_and_not_to_visitors() {
    var posted = reply(writer, "What do you say, @Siobhan?");
    assertEquals(200, posted.status());
    assertEquals("What do you say, [@" + sio.value() + "]?", source(2));
    assertEquals("What do you say, @Siobhán Reilly?", words(posted, 2));
    var link = posted.html().select("#post-2 a.cg-mention");
    assertEquals("/spaces/" + slug + "/people/" + sio.value(), link.attr("href"));

    site.signedIn(sio)
        .get("/account")
        .submit("form[action='/account/name']", Map.of("name", "Shiv <b>R"));
    assertEquals("What do you say, @Shiv <b>R?", words(writer.get(thread), 2));
    var outside = site.browser().get(thread);
    assertEquals("What do you say, @a member?", words(outside, 2));
    assertFalse(outside.text().contains("Shiv"));

    site.world().leave(site.world().member(sio, slug));
    var left = writer.get(thread);
    assertEquals("What do you say, @Shiv <b>R?", words(left, 2));
    assertEquals(0, left.html().select("#post-2 a.cg-mention").size());
  }

  @Test
  void whoever_is_named_by_a_forged_number_is_not_told_to_anybody() {
    var stranger = site.person("Secret Stranger " + slug);
    reply(writer, "Hello [@" + stranger.value() + "] and [@999999] and [@nobody]");
    var shown = words(writer.get(thread), 2);
    assertEquals("Hello [@" + stranger.value() + "] and [@999999] and [@nobody]", shown);
    assertEquals(List.of(), told(2));
  }

  private List<Long> told(int number) {
    return site.db()
        .list(
            """
            select t.person_id
            from mentions t
            join posts p on p.id = t.subject_id
            where p.discussion_id = $1 and p.number = $2 and t.stands and t.person_id is not null
            """,
            row -> row.number("person_id"),
            id,
            number);
  }

  @Test
  void a_name_that_is_not_clear_is_asked_about_before_anything_is_posted_and_nothing_is_lost() {
    join("Siobhan Murphy", Role.OBSERVER);
    var words = "Hello @Siobhan,\n\nand @Zoe: \"see\" <this>";
    var asked = reply(writer, words);
    assertEquals(200, asked.status());
    assertEquals("Before you post", asked.html().select("h1").text());
    assertEquals(1, posts());
    assertEquals(words, asked.html().select("input[name=post]").val());
    var fieldsets = asked.html().select("fieldset");
    assertEquals("Whom does @Siobhan mean?", fieldsets.get(0).select("legend").text());
    assertEquals(
        List.of("Siobhan Murphy", "Siobhán Reilly", "Leave it as plain words"),
        fieldsets.get(0).select("label").eachText());
    assertEquals("Nobody here is called @Zoe", fieldsets.get(1).select("legend").text());

    var again = asked.submit(ASK, Map.of());
    assertEquals(422, again.status());
    assertTrue(again.html().title().startsWith("Error: "));
    assertEquals(1, posts());

    var chosen = Map.of("_whom1", Long.toString(sio.value()), "_whom2", "words");
    var posted = again.submit(ASK, chosen);
    assertEquals(thread + "?said=posted-2#post-2", posted.path());
    assertEquals("Hello [@" + sio.value() + "],\n\nand \\@Zoe: \"see\" <this>", source(2));
    assertTrue(words(posted, 2).contains("and @Zoe"));
  }

  @Test
  void whoever_wants_to_change_their_words_finds_them_in_the_box() {
    var asked = reply(writer, "Hello @Zoe");
    var back = asked.submit(ASK, Map.of("_preview", "yes"));
    assertEquals("Hello @Zoe", back.field("post"));
    assertEquals(1, posts());
  }

  @Test
  void a_group_is_told_after_its_number_was_said_and_small_numbers_are_not() {
    IntStream.range(0, 5).forEach(n -> join("Patient " + n, Role.MEMBER, Perspective.PATIENT));
    var asked = reply(facilitator, "What do @patients say?");
    assertEquals("Before you post", asked.html().select("h1").text());
    assertTrue(asked.text().contains("This will tell 6 people: @patients"), asked.text());
    assertEquals(1, posts());
    var posted = asked.submit(ASK, Map.of());
    assertEquals("What do [@patients] say?", source(2));
    assertEquals("What do @patients say?", words(posted, 2));

    var few = reply(facilitator, "And @facilitators, @commissioners?");
    assertTrue(few.text().contains("This will tell nobody: @commissioners"), few.text());
    var one = reply(writer, "Help, @facilitators");
    assertTrue(one.text().contains("This will tell fewer than 5 people: @facilitators"));
    one.submit(ASK, Map.of());
    assertEquals("Help, [@facilitators]", source(3));
  }

  @Test
  void a_form_whose_page_has_said_the_number_is_posted_at_once() {
    facilitator.get(thread).submit(BOX, Map.of("post", "@patients", "_told", "@patients"));
    assertEquals("[@patients]", source(2));
  }

  @Test
  void a_member_tells_no_group_but_the_facilitators_whatever_they_type() {
    var asked = reply(writer, "Hello @patients and [@clinicians]");
    assertTrue(asked.text().contains("Only facilitators and moderators of this space"));
    assertFalse(asked.text().contains("This will tell"));
    var posted = asked.submit(ASK, Map.of());
    assertEquals("Hello \\@patients and \\@clinicians", source(2));
    assertEquals("Hello @patients and @clinicians", words(posted, 2));
    assertEquals(0, posted.html().select("#post-2 .cg-mention").size());
    assertEquals(0, mentions());

    reply(writer, "See [[@patients]]").submit(ASK, Map.of());
    assertEquals("See [\\@patients]", source(3));
    assertEquals(0, mentions());
  }

  /** How many rows say that somebody or a circle is named. */
  private int mentions() {
    return site.db()
        .the(
            """
            select count(*) as mentions
            from mentions t
            join posts p on p.id = t.subject_id
            where p.discussion_id = $1 and t.stands
            """,
            row -> row.count("mentions"),
            id);
  }

  @Test
  void a_sign_that_is_hidden_in_the_source_names_nobody() {
    var hidden = "[\\@patients], [&#64;patients], [&commat;patients], \\[@patients]; ";
    var words = hidden + hidden.strip().replace("patients", Long.toString(sio.value()));
    var posted = reply(writer, words);
    assertEquals(words, source(2));
    assertEquals(0, mentions());
    assertEquals(0, posted.html().select("#post-2 .cg-mention, #post-2 .cg-standin").size());
    assertTrue(words(posted, 2).startsWith("[@patients], [@patients], [@patients], [@patients]"));

    var mixed = "[@" + fay.value() + "] " + words;
    writer.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", mixed));
    assertEquals(mixed, source(2));
    assertEquals(List.of(fay.value()), told(2));
    assertEquals(1, mentions());
  }

  @Test
  void who_may_no_longer_tell_a_group_keeps_the_word_but_brings_it_back_to_nobody() {
    facilitator.get(thread).submit(BOX, Map.of("post", "@patients", "_told", "@patients"));
    site.world().join(space, fay, Role.MEMBER);
    facilitator.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "Dear @patients"));
    assertEquals("Dear [@patients]", source(2));
    assertEquals(1, mentions());
    facilitator.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "Nobody"));
    assertEquals(0, mentions());
    var history = facilitator.get(thread + "/posts/2/history");
    var version = facilitator.get(history.html().select(".cg-change a").getLast().attr("href"));
    version.submit("form[action$=/return]", Map.of());
    assertEquals("[@patients]", source(2));
    assertEquals(0, mentions());

    site.world().join(space, fay, Role.FACILITATOR);
    facilitator.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "Nobody"));
    version.submit("form[action$=/return]", Map.of());
    assertEquals(0, mentions(), "the page is old");
    facilitator.get(version.path()).submit("form[action$=/return]", Map.of());
    assertEquals(1, mentions());
  }

  @Test
  void what_follows_a_name_is_shown_and_the_name_too() {
    reply(writer, "@Siobhan: https://x.example/a\n\n> @Siobhan: help\n\n@Siobhan(GP), could you?");
    var mark = "[@" + sio.value() + "]";
    assertEquals(
        mark + ": https://x.example/a\n\n> " + mark + ": help\n\n" + mark + "(GP), could you?",
        source(2));
    assertEquals(List.of(sio.value()), told(2));
    var shown = writer.get(thread);
    assertEquals(
        "@Siobhán Reilly: https://x.example/a @Siobhán Reilly: help @Siobhán Reilly(GP), could you?",
        words(shown, 2));
    assertEquals("https://x.example/a", shown.html().select("#post-2 a[rel]").attr("href"));
    facilitator.get(thread + "/posts/2/reply").submit(BOX, Map.of("post", "[quote post 2]\n\nYes"));
    var quote = writer.get(thread).html().select("#post-3 .cg-quote__words").text();
    assertTrue(quote.startsWith("@Siobhán Reilly: https://x.example/a"), quote);
  }

  @Test
  void where_no_name_is_shown_the_words_stay_as_they_were_typed() {
    var words =
        "[ask @Siobhan](https://x.example)\n\n    @Siobhan\n\n![by @Siobhan](https://x.example)";
    reply(writer, words);
    assertEquals(words, source(2));
    assertEquals(List.of(), told(2));
    assertFalse(site.browser().get(thread).text().contains("[@"));

    var code = "`[@" + sio.value() + "]` and @Siobhan";
    reply(writer, code);
    var edit = writer.get(thread + "/posts/3/edit");
    assertEquals(code.replace("@Siobhan", "@Siobhán Reilly"), edit.field("post"));
  }

  @Test
  void without_a_name_a_facilitator_tells_no_more_people_than_a_member_does() {
    facilitator
        .get("/spaces/" + slug + "/settings/speaking")
        .submit("main form", Map.of("unnamed", "yes"));
    var typed = Map.of("post", "Hello @patients", "unnamed", "yes");
    var preview =
        facilitator
            .get(thread)
            .submit(BOX, Map.of("post", "@patients", "unnamed", "yes", "_preview", "yes"));
    assertEquals(0, preview.html().select("#preview .cg-mention").size());
    var asked = facilitator.get(thread).submit(BOX, typed);
    assertTrue(asked.text().contains("Without your name you cannot tell many people at once."));
    assertFalse(asked.text().contains("This will tell"));
    asked.submit(ASK, Map.of());
    writer.get(thread).submit(BOX, typed).submit(ASK, Map.of());
    assertEquals("Hello \\@patients", source(2));
    assertEquals(source(3), source(2));

    var edit = facilitator.get(thread + "/posts/2/edit");
    edit.submit(BOX, Map.of("post", "Hello @clinicians")).submit(ASK, Map.of());
    assertEquals("Hello \\@clinicians", source(2));
    assertEquals(0, mentions());
  }

  @Test
  void the_box_of_an_edit_has_names_and_only_whom_it_names_anew_is_new() {
    reply(writer, "Dear @Siobhan");
    var edit = writer.get(thread + "/posts/2/edit");
    assertEquals("Dear @Siobhán Reilly", edit.field("post"));
    edit.submit(BOX, Map.of("post", "Dear @Siobhán Reilly and @Fay"));
    assertEquals("Dear [@" + sio.value() + "] and [@" + fay.value() + "]", source(2));
    assertEquals(2, told(2).size());
    var history = writer.get(thread + "/posts/2/history");
    var said = history.html().select("main").text();
    assertTrue(said.contains("Dear @Siobhán Reilly (added: and @Fay Facilitates)"), said);
    var version = writer.get(history.html().select(".cg-change a").getLast().attr("href"));
    assertTrue(version.html().select(".cg-prose").text().contains("Dear @Siobhán Reilly"));

    site.world().leave(site.world().member(sio, slug));
    writer.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "@Siobhán Reilly, @Fay."));
    assertEquals("[@" + sio.value() + "], [@" + fay.value() + "].", source(2));
    writer.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "Nobody"));
    assertEquals(List.of(), told(2));
  }

  @Test
  void somebody_whose_name_markdown_would_take_apart_stays_named_by_an_edit() {
    var kim = join("Kim K", Role.MEMBER);
    site.signedIn(kim)
        .get("/account")
        .submit("form[action='/account/name']", Map.of("name", "_Kim_ *K*"));
    var mark = "[@" + kim.value() + "]";
    Eventually.that("the number is offered", () -> offered("kim").equals(List.of(mark)));
    reply(writer, "Dear " + mark + ", dear @Siobhan");
    var edit = writer.get(thread + "/posts/2/edit");
    assertEquals("Dear " + mark + ", dear @Siobhán Reilly", edit.field("post"));
    edit.submit(BOX, Map.of("post", edit.field("post") + "!"));
    assertEquals("Dear " + mark + ", dear [@" + sio.value() + "]!", source(2));
    assertEquals(Set.of(kim.value(), sio.value()), Set.copyOf(told(2)));
    var history = writer.get(thread + "/posts/2/history").html().select("main").text();
    assertTrue(history.contains("Dear @_Kim_ *K*, dear"), history);
  }

  @Test
  void a_preview_a_quote_and_the_line_of_an_answered_post_show_names_too() {
    var preview =
        writer.get(thread).submit(BOX, Map.of("post", "Dear @Siobhan", "_preview", "yes"));
    assertEquals("Dear @Siobhán Reilly", preview.html().select("#preview .cg-prose").text());
    reply(writer, "Dear @Siobhan");
    facilitator.get(thread + "/posts/2/reply").submit(BOX, Map.of("post", "[quote post 2]\n\nYes"));
    var shown = writer.get(thread);
    assertEquals("Dear @Siobhán Reilly", shown.html().select("#post-3 .cg-quote__words").text());
    assertTrue(shown.html().select("#post-3 .cg-post__to").text().endsWith("Dear @Siobhán Reilly"));
    var outside = site.browser().get(thread);
    assertEquals("Dear @a member", outside.html().select("#post-3 .cg-quote__words").text());
    assertTrue(outside.html().select("#post-3 .cg-post__to").text().endsWith("Dear @a member"));
    assertFalse(outside.text().contains("Siobh"));
    assertFalse(outside.text().contains("[@"));
  }

  @Test
  void more_than_one_may_name_in_a_day_is_refused_with_the_words_in_the_box() {
    IntStream.range(0, 8).forEach(n -> join("Person" + n + " Here", Role.MEMBER));
    reply(writer, "@Person0 @Person1 @Person2 @Person3");
    assertEquals(2, posts());
    var words = "@Person4 @Person5 @Person6";
    var refused = reply(writer, words);
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("as many people as one may in a day: 6"));
    assertEquals(words, refused.field("post"));
    assertEquals(2, posts());
    reply(writer, "@Person4 @Person5");
    assertEquals(3, posts());

    IntStream.range(0, 2).forEach(n -> reply(facilitator, "@patients").submit(ASK, Map.of()));
    assertEquals(5, posts());
    assertEquals(422, reply(facilitator, "@patients").submit(ASK, Map.of()).status());
    assertEquals(5, posts());
  }

  @Test
  void what_is_not_posted_counts_for_no_limit() {
    var open = facilitator.get(thread);
    facilitator.get(thread + "/closure").submit("main form", Map.of("reason", "All is said"));
    var many = Map.of("post", "@patients @Siobhan @Ana", "_told", "@patients");
    for (var n = 0; n < 4; n++) {
      assertEquals(409, open.submit(BOX, many).status());
    }
    assertEquals(1, posts());
    reopened(open, many);
    reopened(facilitator.get(thread), many);
    assertEquals(3, posts());
    assertEquals(422, facilitator.get(thread).submit(BOX, many).status());
    reply(facilitator, "@Siobhan @Ana");
    assertEquals(4, posts(), "of those who are refused none are counted");
  }

  @Test
  void the_same_form_sent_twice_counts_once_for_the_limits() {
    var many = Map.of("post", "@patients @Siobhan @Ana", "_told", "@patients");
    var form = facilitator.get(thread);
    assertEquals(form.submit(BOX, many).path(), form.submit(BOX, many).path());
    assertEquals(2, posts());
    facilitator.get(thread).submit(BOX, many);
    assertEquals(3, posts());
    assertEquals(422, facilitator.get(thread).submit(BOX, many).status(), "that were two");
    reply(facilitator, "@Siobhan @Ana");
    assertEquals(4, posts(), "and four people of six");
  }

  private static void reopened(HttpBrowser.Page page, Map<String, String> form) {
    var more = new java.util.HashMap<>(form);
    more.put("_reopen", "yes");
    page.submit(BOX, more);
  }

  @Test
  void words_that_become_too_long_with_the_names_are_refused_and_kept() {
    var words = "x ".repeat(74_995) + "@patients";
    var refused = reply(facilitator, words);
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("too long with the names in it"));
    assertEquals(1, posts());
  }

  @Test
  void a_name_that_is_begun_is_offered_without_accents_but_nobody_who_is_muted_or_has_left() {
    var shown = writer.get("/spaces/" + slug + "/mentions?name=sio&quiet");
    var options = shown.html().select("[role=option]");
    assertEquals(List.of("@Siobhán Reilly"), options.eachAttr("data-typed"));
    assertFalse(shown.text().contains("@test.example"));
    var mutes = new Mutes(site.db(), () -> false);
    var groups = writer.get("/spaces/" + slug + "/mentions?quiet").html().select("[role=option]");
    assertEquals(List.of("@facilitators"), groups.eachAttr("data-typed"));
    assertEquals("This will tell fewer than 5 people.", groups.attr("data-tells"));
    assertEquals(
        9,
        facilitator
            .get("/spaces/" + slug + "/mentions?quiet")
            .html()
            .select("[role=option]")
            .size());

    mutes.mute(site.world().member(fay, slug), sio);
    assertEquals(0, found(facilitator, "sio"));
    assertEquals(1, found(facilitator, "ana"));
    assertEquals(0, found(writer, "ana"), "oneself");
    site.world().leave(site.world().member(sio, slug));
    Eventually.that("who has left is not offered", () -> found(writer, "sio") == 0);
  }

  private List<String> offered(String name) {
    return writer
        .get("/spaces/" + slug + "/mentions?name=" + name + "&quiet")
        .html()
        .select("[role=option]")
        .eachAttr("data-typed");
  }

  private int found(HttpBrowser by, String name) {
    return by.get("/spaces/" + slug + "/mentions?name=" + name).html().select("tbody tr").size();
  }

  @Test
  void of_two_with_one_name_each_is_offered_with_a_number() {
    var other = join("Siobhan Reilly", Role.MEMBER);
    var options =
        writer
            .get("/spaces/" + slug + "/mentions?name=siobhan&quiet")
            .html()
            .select("[role=option]");
    assertEquals(
        List.of("[@" + sio.value() + "]", "[@" + other.value() + "]"),
        options.eachAttr("data-typed"));
  }

  @Test
  void a_discussion_begins_with_a_mention_and_a_form_sent_twice_makes_one() {
    var form = writer.get("/spaces/" + slug + "/discussions/new");
    var typed = Map.of("title", "Question", "post", "Dear @Siobhan");
    var first = form.submit(BOX, typed);
    assertEquals("Dear @Siobhán Reilly", words(first, 1));
    assertEquals(first.path(), form.submit(BOX, typed).path());
  }
}
