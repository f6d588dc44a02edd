package commonground.spaces.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
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

/** "You in this space" over HTTP: the name here, perspectives, muting, leaving. */
class MePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "me-" + NUMBER.incrementAndGet();
  private final SpaceId space = site.world().space(slug, "Me", Kind.COMMUNITY, Visibility.HIDDEN);
  private final PersonId ana = join("Ana " + slug, Role.FACILITATOR);
  private final PersonId ben = join("Ben " + slug, Role.MEMBER);
  private final HttpBrowser anas = site.signedIn(ana);
  private final HttpBrowser bens = site.signedIn(ben);

  private PersonId join(String name, Role role) {
    var person = site.person(name);
    site.world().join(space, person, role);
    return person;
  }

  private Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  private HttpBrowser.Page save(Map<String, String> fields) {
    return bens.get("/spaces/" + slug + "/me").submit("form[action$=/me]", fields);
  }

  @Test
  void the_name_for_this_space_stands_wherever_they_are_named_there_also_after_they_left() {
    var thread = site.world().start(member(ben), "Mine", "My words");
    site.world().reply(member(ana), thread, 1, "To you");
    var path = "/spaces/" + slug + "/discussions/" + thread.value();
    assertTrue(anas.get(path).text().contains("Ben " + slug));

    assertTrue(save(Map.of("name", "  Blue\u202e Heron ")).text().contains("Saved."));
    for (var page : List.of(path, "/spaces/" + slug + "/people")) {
      var text = anas.get(page).text();
      assertTrue(text.contains("Blue Heron"), page);
      assertFalse(text.contains("Ben " + slug), page);
    }
    assertEquals("post 1 by Blue Heron", anas.get(path).html().select(".cg-post__to a").text());

    var left = bens.get("/spaces/" + slug + "/me/leave").submit("main form", Map.of());
    assertTrue(left.text().contains("You have left the space."));
    assertEquals(404, bens.get(path).status());
    assertTrue(anas.get(path).text().contains("Blue Heron"));
    assertFalse(anas.get(path).text().contains("Ben " + slug));
  }

  @Test
  void where_people_choose_their_names_nobody_goes_without_one() {
    var hidden = site.world().space(slug + "-d", "Display", Kind.RUG, Visibility.HIDDEN);
    site.world().call(hidden, ben, "Heron");
    site.world().join(hidden, ben, Role.MEMBER);
    var me = "/spaces/" + slug + "-d/me";
    assertTrue(bens.get(me).text().contains("The name of your account is not shown."));
    var refused = bens.get(me).submit("form[action$=/me]", Map.of("name", "", "biography", "Me"));
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("Enter a name. It need not be your real one"));
    assertEquals("Me", refused.field("biography"));
    assertEquals(200, bens.get(me).submit("form[action$=/me]", Map.of("name", "Egret")).status());
  }

  @Test
  void the_account_s_name_stands_again_once_the_one_for_this_space_is_empty() {
    var thread = site.world().start(member(ben), "Mine", "My words");
    var path = "/spaces/" + slug + "/discussions/" + thread.value();
    save(Map.of("name", "Heron"));
    assertEquals("Heron", anas.get(path).html().select(".cg-post__writer > [aria-hidden]").text());
    save(Map.of("name", ""));
    assertEquals(
        "Ben " + slug, anas.get(path).html().select(".cg-post__writer > [aria-hidden]").text());
  }

  @Test
  void nobody_takes_the_name_of_somebody_else_here_not_even_of_one_who_left() {
    var answer = save(Map.of("name", "ANA " + slug, "biography", "Mine"));
    assertEquals(422, answer.status());
    assertTrue(answer.text().contains("Somebody else here has this name, or one that looks"));
    assertEquals("Mine", answer.field("biography"));

    var cleo = join("Cleo " + slug, Role.MEMBER);
    site.world().introduce(member(cleo), "Heron", "", "");
    site.world().leave(member(cleo));
    assertEquals(422, save(Map.of("name", "heron")).status());
    assertEquals(200, save(Map.of("name", "Grey Heron")).status());
    assertEquals(200, save(Map.of("name", "Grey Heron", "biography", "Mine")).status());
  }

  @Test
  void a_name_here_is_not_shown_in_another_space() {
    save(Map.of("name", "Heron"));
    var other = site.world().space(slug + "-o", "Other", Kind.COMMUNITY, Visibility.HIDDEN);
    site.world().join(other, ana, Role.MEMBER);
    site.world().join(other, ben, Role.MEMBER);
    var text = anas.get("/spaces/" + slug + "-o/people").text();
    assertTrue(text.contains("Ben " + slug) && !text.contains("Heron"));
  }

  @Test
  void perspectives_are_said_by_the_member_and_changed_at_any_time() {
    var token = bens.token();
    bens.send(
        bens.body(
                "/spaces/" + slug + "/me",
                "_token=" + token + "&perspective=patient&perspective=academic&perspective=king")
            .header("Origin", bens.origin()));
    var page = anas.get("/spaces/" + slug + "/people/" + ben.value()).html();
    assertEquals(
        "Member Academic, Patient, carer or public", page.select(".cg-person__about").text());
  }

  @Test
  void what_is_too_long_is_kept_in_its_box() {
    var long301 = "x".repeat(301);
    var answer = save(Map.of("ask_me_about", long301, "name", "\u200b!"));
    assertEquals(422, answer.status());
    assertEquals(long301, answer.field("ask_me_about"));
    assertEquals(2, answer.html().select(".govuk-error-summary a").size());
    assertEquals(200, save(Map.of("ask_me_about", "x".repeat(300))).status());
  }

  @Test
  void posts_of_somebody_i_muted_are_folded_away_for_me_alone() {
    var cleo = join("Cleo " + slug, Role.MEMBER);
    var thread = site.world().start(member(cleo), "Hers", "Her words");
    var path = "/spaces/" + slug + "/discussions/" + thread.value();
    var muted =
        bens.get("/spaces/" + slug + "/people/" + cleo.value())
            .submit("form[action$=/mute]", Map.of());
    assertTrue(muted.text().contains("folded away for you"));

    var folded = bens.get(path).html();
    assertEquals(
        "You muted Cleo " + slug + ". Show this post 1",
        folded.select("details.cg-muted summary").text());
    assertEquals("Her words", folded.select("details.cg-muted .cg-prose").text());
    var anasPost = anas.get(path).html();
    assertEquals(0, anasPost.select("details.cg-muted").size());
    assertEquals(anasPost.select(".cg-prose").outerHtml(), folded.select(".cg-prose").outerHtml());

    var me = bens.get("/spaces/" + slug + "/me");
    assertTrue(me.text().contains("Cleo " + slug));
    me.submit("form[action$=/unmute]", Map.of());
    assertEquals(0, bens.get(path).html().select("details.cg-muted").size());
  }

  @Test
  void a_facilitator_cannot_be_muted_nor_can_i_myself() {
    for (var person : List.of(ana, ben)) {
      var page = "/spaces/" + slug + "/people/" + person.value();
      assertEquals(0, bens.get(page).html().select("form[action$=mute]").size());
      var forced = bens.post(page + "/mute", Map.of("_token", bens.token()));
      assertEquals(404, forced.status());
    }
  }
}
