package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import commonground.chat.Lounge;
import commonground.discussions.DiscussionId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.LiveSocket;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever reads a public space from outside is not even told that its members are busy. */
@Tag("long")
class OutsideTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);
  private final HttpBrowser visitor = site.signedIn(site.person("Vi Outside " + ++number));
  private final HttpBrowser stranger = site.browser();
  private final String list = "/spaces/" + lounge.slug + "/discussions";
  private DiscussionId thread = new DiscussionId(1);

  @BeforeEach
  void begin() {
    thread = site.world().start(lounge.member(lounge.ana), "For all", "What helps?");
    lounge.send(lounge.ana, lounge.room(), "Among us");
  }

  /** What the list prints for its script. */
  private String heading(HttpBrowser by) {
    var heading = by.get(list).html().expectFirst("h1");
    return heading.attr("data-listen") + " " + heading.attr("data-since");
  }

  private static long since(String heading) {
    return Long.parseLong(heading.replaceAll(".* ", ""));
  }

  private String standing(HttpBrowser by) {
    var page = by.get(list + "/" + thread.value()).html();
    return page.expectFirst("[data-standing]").attr("data-standing");
  }

  /** Everything that is for members alone. */
  private void liveAmongThemselves() {
    var message = lounge.room() + "/messages/1";
    lounge.send(lounge.ben, lounge.room(), "Also among us");
    lounge.post(lounge.ben, lounge.room() + "/reactions", Map.of("give", "1-thank_you"));
    lounge.by(lounge.ben).get(message + "/report").submit("main form", Map.of("why", "rules"));
    var hidden = Map.of("what", "removed", "ground", "hurtful", "words", "Please be kind");
    lounge.by(lounge.mo).get(message + "/moderation").submit("main form", hidden);
    lounge.post(lounge.ben, "/spaces/" + lounge.slug + "/people/" + lounge.olly.value() + "/mute");
    var cy = lounge.join("Cy", Role.MEMBER);
    site.world().call(lounge.space, cy, "Cyril " + lounge.slug);
    site.world().admit(lounge.space, cy, Role.OBSERVER);
    site.world().leave(lounge.member(cy));
  }

  /** A post in a public discussion, and a discussion, from a time when only members read. */
  private void forMembers() {
    var visibility = "update spaces set visibility = $2 where id = $1";
    site.db().run(visibility, lounge.space, Visibility.LISTED);
    site.world().reply(lounge.member(lounge.ben), thread, 1, "For members");
    site.world().start(lounge.member(lounge.ben), "For members", "Words");
    site.db().run(visibility, lounge.space, Visibility.PUBLIC);
  }

  @Test
  void what_a_list_prints_for_those_outside_changes_with_what_they_may_see_alone() {
    var before = heading(visitor);
    var whole = heading(lounge.by(lounge.fay));
    assertEquals("outside/" + lounge.space.value() + " " + since(before), before);
    assertEquals("outside/" + lounge.space.value() + " 0", heading(stranger), "hears nothing");
    liveAmongThemselves();
    forMembers();
    assertEquals(before, heading(visitor));
    assertEquals("outside/" + lounge.space.value() + " 0", heading(stranger));
    assertNotEquals(whole, heading(lounge.by(lounge.fay)), "members hear of their discussion");
    site.world().reply(lounge.member(lounge.ben), thread, 1, "For all");
    assertNotEquals(before, heading(visitor));
  }

  @Test
  void a_member_is_not_told_by_the_list_that_others_chat_or_report() {
    var before = heading(lounge.by(lounge.olly));
    lounge.send(lounge.ben, lounge.room(), "Also among us");
    lounge
        .by(lounge.ben)
        .get(lounge.room() + "/messages/1/report")
        .submit("main form", Map.of("why", "rules"));
    assertEquals(before, heading(lounge.by(lounge.olly)));
  }

  @Test
  void a_socket_tells_those_outside_of_what_they_may_see_alone() {
    try (var outside = LiveSocket.of(site, visitor);
        var member = LiveSocket.of(site, lounge.by(lounge.fay))) {
      var name = "outside/" + lounge.space.value();
      outside.listen("list/" + lounge.space.value(), 0);
      outside.hears("{\"refused\":\"list/" + lounge.space.value() + "\"}");
      outside.listen(name, since(heading(visitor))).settle();
      member.listen("list/" + lounge.space.value(), since(heading(lounge.by(lounge.fay)))).settle();
      liveAmongThemselves();
      site.world().reply(lounge.member(lounge.ben), thread, 1, "For all");
      var known = since(heading(lounge.by(lounge.fay)));
      member.hears("{\"list/" + lounge.space.value() + "\":" + known + "}");
      outside.hears("{\"" + name + "\":" + since(heading(visitor)) + "}");
      assertEquals(1, frames(outside, name).size(), frames(outside, name).toString());
    }
  }

  private static List<String> frames(LiveSocket socket, String name) {
    return socket.heard().stream().filter(frame -> frame.startsWith("{\"" + name)).toList();
  }

  /** As ADR 18 says: whoever reads a thread hears that something happens in it. */
  @Test
  void a_thread_has_one_number_for_all_and_those_outside_learn_nothing_by_it() {
    var path = list + "/" + thread.value();
    var name = "thread/" + thread.value();
    var before = visitor.get(path).html().expectFirst("[data-revision]").attr("data-revision");
    try (var outside = LiveSocket.of(site, visitor)) {
      outside.listen(name, Long.parseLong(before)).settle();
      forMembers();
      outside.hears("{\"" + name + "\":" + (Long.parseLong(before) + 1) + "}");
    }
    var since = path + "/since/" + before + "?standing=" + standing(visitor);
    assertEquals(List.of("post-1"), posts(visitor.get(since)));
    assertEquals(List.of("post-1", "post-2"), posts(lounge.by(lounge.fay).get(since)));
  }

  private static List<String> posts(HttpBrowser.Page page) {
    return page.html().select("article[id^=post-]").eachAttr("id");
  }

  @Test
  void a_thread_prints_for_those_outside_what_changes_with_what_they_see_alone() {
    var before = standing(visitor);
    var inside = standing(lounge.by(lounge.fay));
    liveAmongThemselves();
    forMembers();
    site.world().call(lounge.space, lounge.olly, "Oliver " + lounge.slug);
    Eventually.that("it is known", () -> !standing(lounge.by(lounge.fay)).equals(inside));
    assertEquals(before, standing(visitor));
    assertEquals(before, standing(stranger));
    site.world().call(lounge.space, lounge.ana, "Anouk " + lounge.slug);
    Eventually.that("her name is another one", () -> !standing(visitor).equals(before));
    assertEquals(standing(visitor), standing(stranger));
  }
}
