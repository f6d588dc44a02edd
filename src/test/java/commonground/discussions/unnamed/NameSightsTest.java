package commonground.discussions.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
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

/** Two facilitators look up who wrote without their name, and the writer is told. */
@Tag("long")
class NameSightsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private final String slug = "sights-" + ++spaces;
  private final SpaceId space =
      site.world().space(slug, "Sights " + spaces, Kind.RUG, Visibility.HIDDEN);
  private final PersonId ana = join("Quilla Writer", Role.MEMBER);
  private final HttpBrowser anas = site.signedIn(ana);
  private final PersonId fay = join("Fay First", Role.FACILITATOR);
  private final HttpBrowser fays = site.signedIn(fay);
  private final PersonId guy = join("Guy Second", Role.FACILITATOR);
  private final HttpBrowser guys = site.signedIn(guy);
  private final HttpBrowser mos = site.signedIn(join("Mo Moderator", Role.MODERATOR));
  private final String names = "/spaces/" + slug + "/names";
  private final String thread = start();

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    site.world().call(space, person, name);
    return person;
  }

  private String start() {
    var page =
        anas.get("/spaces/" + slug + "/discussions/new")
            .submit(
                "form.cg-reply",
                Map.of("title", "Afraid", "post", "I am afraid", "unnamed", "yes"));
    return page.path().replaceAll("[?#].*", "");
  }

  private HttpBrowser.Page ask(HttpBrowser who) {
    return who.get(thread + "/posts/1/name")
        .submit("main form[method=post]", Map.of("reason", "They may be in danger tonight"));
  }

  private HttpBrowser.Page agree(HttpBrowser who) {
    return who.get(names).submit("main form[action^=" + names + "/]", Map.of());
  }

  @Test
  void one_asks_another_agrees_both_see_the_name_for_an_hour_and_the_writer_is_told() {
    assertTrue(fays.get(thread).text().contains("Look up who wrote post 1"));
    assertTrue(ask(fays).text().contains("It waits for another facilitator to agree"));
    assertFalse(fays.get(names).text().contains("Quilla"));
    assertFalse(guys.get(names).text().contains("Quilla"));
    assertFalse(anas.get(names).text().contains("danger"), "nothing has come of it yet");

    assertTrue(agree(guys).text().contains("Post 1 was written by"));
    assertTrue(guys.get(names).text().contains("Quilla Writer"));
    assertTrue(fays.get(names).text().contains("Quilla Writer"));
    Eventually.that(
        "the writer is told",
        () -> anas.get("/notices").text().contains("Two facilitators looked up who wrote"));
    var told = anas.get(names).text();
    assertTrue(told.contains("Fay First"), told);
    assertTrue(told.contains("Guy Second agreed on"), told);
    assertTrue(told.contains("They may be in danger tonight"), told);

    site.pass(Duration.ofMinutes(61));
    assertFalse(guys.get(names).text().contains("Quilla"));
    assertFalse(fays.get(names).text().contains("Quilla"));
  }

  @Test
  void whoever_asked_does_not_agree_with_themselves() {
    ask(fays);
    assertTrue(fays.get(names).html().select("form[action^=" + names + "/]").isEmpty());
    var other = guys.get(names).form("form[action^=" + names + "/]").attr("action");
    assertEquals(409, fays.post(other, Map.of("_token", fays.get("/").field("_token"))).status());
    assertFalse(fays.get(names).text().contains("Quilla"));
    assertEquals(200, agree(guys).status());
    assertTrue(fays.get(names).text().contains("Quilla"));
  }

  @Test
  void a_writer_who_is_a_facilitator_neither_asks_nor_agrees_and_nobody_can_tell() {
    site.world().join(space, ana, Role.FACILITATOR);
    Eventually.that(
        "she is a facilitator",
        () -> anas.get(names).text().contains("Names that facilitators wanted to look up"));
    assertFalse(anas.get(thread).text().contains("Look up who wrote post 1"));
    assertEquals(404, anas.get(thread + "/posts/1/name").status());
    ask(fays);
    assertFalse(anas.get(names).text().contains("danger"));
    var other = guys.get(names).form("form[action^=" + names + "/]").attr("action");
    assertEquals(409, anas.post(other, Map.of("_token", anas.get("/").field("_token"))).status());
    assertFalse(fays.get(names).text().contains("Quilla"));
  }

  @Test
  void nobody_else_looks_up_a_name() {
    ask(fays);
    var other = guys.get(names).form("form[action^=" + names + "/]").attr("action");
    assertFalse(mos.get(thread).text().contains("Look up who wrote"));
    assertEquals(403, mos.get(thread + "/posts/1/name").status());
    assertEquals(403, mos.post(other, Map.of("_token", mos.get("/").field("_token"))).status());
    agree(guys);
    assertFalse(mos.get(names).text().contains("Quilla"));
    assertFalse(mos.get(names).text().contains("danger"));
    var third = site.signedIn(join("Hal Third", Role.FACILITATOR));
    assertTrue(third.get(names).text().contains("danger"));
    assertFalse(third.get(names).text().contains("Quilla"));
  }

  @Test
  void the_other_facilitators_hear_at_once_that_somebody_has_to_agree() {
    var writes = join("Wyn Facilitates", Role.FACILITATOR);
    var wyns = site.signedIn(writes);
    wyns.get(thread).submit("form.cg-reply", Map.of("post", "Me too", "unnamed", "yes"));
    var page = fays.get(thread + "/posts/2/name");
    page.submit("main form[method=post]", Map.of("reason", "They may be in danger"));
    for (var person : List.of(guy, writes)) {
      var mail = site.mail(site.email(person), "Something waits for you in one of your spaces");
      assertFalse(mail.text().contains("danger"), mail.text());
      assertFalse(mail.text().contains(slug), mail.text());
    }
    var waits = "1 name waits for a facilitator who agrees.";
    assertTrue(guys.get("/").text().contains(waits));
    assertFalse(fays.get("/").text().contains(waits), "it is her own wish");
    assertFalse(wyns.get("/").text().contains(waits), "it is about her");
    assertFalse(mos.get("/").text().contains(waits));
    agree(guys);
    assertFalse(guys.get("/").text().contains(waits));
  }

  @Test
  void a_wish_that_nobody_agrees_with_is_over_after_a_week() {
    ask(fays);
    site.pass(Duration.ofDays(8));
    var gone = site.signedIn(join("Ida Late", Role.FACILITATOR)).get(names);
    assertTrue(gone.text().contains("Nobody agreed within 7 days"), gone.text());
    assertTrue(gone.html().select("form[action^=" + names + "/]").isEmpty());
  }

  @Test
  void who_asks_second_keeps_their_words_and_finds_the_first_and_one_who_left_blocks_nobody() {
    ask(fays);
    var second = ask(guys);
    assertEquals(409, second.status());
    assertEquals("They may be in danger tonight", second.html().select("textarea").text());
    assertTrue(second.text().contains("asked already"), second.text());
    assertEquals(1, second.html().select("main a[href=" + names + "]").size());
    site.db()
        .run(
            "update memberships set role = 'member' where space_id = $1 and person_id = $2",
            space,
            fay);
    assertTrue(ask(guys).text().contains("It waits for another facilitator to agree"));
  }

  @Test
  void moving_it_afterwards_does_not_keep_the_writer_from_being_told() {
    ask(fays);
    agree(guys);
    var there = site.world().space(slug + "-c", "Elsewhere", Kind.RUG, Visibility.HIDDEN);
    var id = Long.parseLong(thread.replaceAll(".*/", ""));
    site.db().run("update discussions set space_id = $2 where id = $1", id, there);
    Eventually.that(
        "the writer is told",
        () -> anas.get("/notices").text().contains("Two facilitators looked up who wrote"));
    var own = anas.get(names).text();
    assertTrue(own.contains("They may be in danger tonight"), own);
  }

  @Test
  void where_it_was_moved_to_nobody_looks_it_up_not_even_what_was_asked_before() {
    ask(fays);
    var there = site.world().space(slug + "-b", "Elsewhere", Kind.RUG, Visibility.HIDDEN);
    var gil = site.person("Gil There " + slug);
    site.world().join(there, gil, Role.FACILITATOR);
    var id = Long.parseLong(thread.replaceAll(".*/", ""));
    site.db().run("update discussions set space_id = $2 where id = $1", id, there);
    var moved = "/spaces/" + slug + "-b/discussions/" + id + "/posts/1/name";
    var gils = site.signedIn(gil);
    var page = gils.get(moved);
    assertEquals(409, page.status());
    assertTrue(page.text().contains("trusted the facilitators there"), page.text());
    var typed = Map.of("_token", gils.token(), "reason", "I want to know");
    assertEquals(404, gils.post(moved, typed).status());
    var wish = site.db().the("select max(id) as id from name_sights", row -> row.number("id"));
    var agreed = gils.post("/spaces/" + slug + "-b/names/" + wish, Map.of("_token", gils.token()));
    assertEquals(404, agreed.status());
    assertFalse(gils.get("/spaces/" + slug + "-b/names").text().contains("danger"));
  }

  @Test
  void a_writer_who_has_left_is_told_by_mail() {
    ask(fays);
    site.world().leave(site.world().member(ana, slug));
    agree(guys);
    var mail = site.mail(site.email(ana), "Two facilitators looked up your name").text();
    assertFalse(mail.contains("Sights"), "the space is hidden");
  }

  @Test
  void the_writer_finds_what_they_wrote_and_nobody_elses() {
    assertTrue(anas.get(names).text().contains("as Someone in this space (A)"));
    assertFalse(mos.get(names).text().contains("Afraid"));
  }

  @Test
  void a_post_with_a_name_is_not_looked_up() {
    mos.get(thread).submit("form.cg-reply", Map.of("post", "With my name"));
    assertEquals(200, fays.get(thread + "/posts/1/name").status());
    assertEquals(404, fays.get(thread + "/posts/2/name").status());
  }
}
