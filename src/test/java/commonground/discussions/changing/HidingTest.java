package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.PersonalData;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.discussions.Version;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a post said before, for whom it is, and erasing one version of it. */
class HidingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Moderated moderated = new Moderated(database, talk);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "My number is 07700 900123");

  private Removed hide(Member by, long revision) {
    return moderated.hiding.hide(by, id, 1, revision, PersonalData.CONTACT);
  }

  @Test
  void a_hidden_version_is_erased_and_who_did_it_when_and_why_is_kept() {
    talk.edit(ana, id, 1, 1, "My number is private");
    talk.edit(ana, id, 1, 2, "I have a number");
    assertEquals(2, talk.post(ana, id, 1).edits());
    assertEquals(new Removed.Done(1), hide(mo, 1));
    assertEquals(0, moderated.found(id, "900123"));
    assertEquals(
        List.of("I have a number", "My number is private", "(hidden)"), moderated.told(ana, id, 1));
    var hidden = moderated.history.before(ana, talk.post(ana, id, 1), 2, 1).getFirst().hidden();
    assertEquals(
        Optional.of(new Version.Hidden(talk.clock().instant(), "Mo Test", PersonalData.CONTACT)),
        hidden);
    assertEquals(2, talk.post(ana, id, 1).edits());
    assertEquals("discussion.hidden 4", talk.events(id).getLast());
    assertTrue(
        moderated.mails().getFirst().startsWith("Something was decided in one of your spaces"));
  }

  @Test
  void hiding_twice_is_hiding_once() {
    talk.edit(ana, id, 1, 1, "My number is private");
    hide(mo, 1);
    assertEquals(new Removed.Done(1), hide(mo, 1));
    assertEquals(1, talk.events(id).stream().filter(e -> e.contains("hidden")).count());
  }

  @Test
  void what_a_post_says_now_goes_with_the_post_and_never_comes_back() {
    assertEquals(new Removed.Done(1), hide(mo, 1));
    assertEquals(0, moderated.found(id, "900123"));
    assertEquals("This post was removed by a moderator", talk.post(ana, id, 1).source());
    assertInstanceOf(Removed.TooLate.class, moderated.returning.bringBack(mo, id, 1));
    assertEquals(List.of("(hidden)"), moderated.told(ana, id, 1));
    assertEquals(
        List.of("discussion.started 1", "discussion.removed 2", "discussion.hidden 3"),
        talk.events(id));
    assertEquals(3, talk.finding.thread(mo, id).orElseThrow().revision());
  }

  @Test
  void words_of_a_post_that_a_moderator_removed_can_be_erased_later() {
    moderated.removing.remove(mo, id, 1, 1, "Personal");
    assertEquals(1, moderated.found(id, "900123"));
    assertEquals(new Removed.Done(1), hide(mo, 1));
    assertEquals(0, moderated.found(id, "900123"));
  }

  @Test
  void nobody_hides_anything_but_moderators_and_nothing_that_is_not_there() {
    talk.edit(ana, id, 1, 1, "My number is private");
    assertInstanceOf(Removed.NotHere.class, hide(ana, 1));
    assertInstanceOf(Removed.NotHere.class, hide(mo, 77));
    talk.join("Mo Test", Role.LIBRARIAN);
    assertInstanceOf(Removed.NotHere.class, hide(mo, 1));
    assertEquals(1, moderated.found(id, "900123"));
    assertEquals(new Removed.Done(1), hide(talk.join("Mo Test", Role.FACILITATOR), 1));
  }

  @Test
  void it_works_in_an_archived_space_and_not_from_another_space() {
    talk.edit(ana, id, 1, 1, "My number is private");
    var elsewhere =
        new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN).join("Flo", Role.FACILITATOR);
    assertInstanceOf(Removed.NotHere.class, hide(elsewhere, 1));
    talk.archive();
    assertEquals(new Removed.Done(1), hide(mo, 1));
    assertEquals(0, moderated.found(id, "900123"));
  }

  @Test
  void what_a_node_has_rendered_of_hidden_words_is_forgotten() {
    // The key of a piece names the revision: after the change no reader asks for the old one.
    var before = talk.post(ana, id, 1).revision();
    hide(mo, 1);
    assertTrue(talk.post(ana, id, 1).revision() > before);
  }

  // The history.

  @Test
  void a_history_comes_in_pages() {
    IntStream.rangeClosed(1, 12).forEach(n -> talk.edit(ana, id, 1, n, "Version " + (n + 1)));
    var post = talk.post(ana, id, 1);
    assertEquals(12, post.edits());
    var first = moderated.history.before(mo, post, Long.MAX_VALUE, 3);
    assertEquals(List.of(13L, 12L, 11L), first.stream().map(Version::revision).toList());
    var next = moderated.history.before(mo, post, 11, 3);
    assertEquals(List.of(10L, 9L, 8L), next.stream().map(Version::revision).toList());
    assertEquals("Version 4", moderated.history.find(mo, post, 4).orElseThrow().source());
    assertEquals(Optional.empty(), moderated.history.find(mo, post, 99));
  }

  @Test
  void an_edit_in_a_closed_space_never_reaches_a_visitor() {
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var told = new Moderated(database, open);
    var cy = open.join("Cy Test", Role.MEMBER);
    var thread = open.start(cy, "Title", "The first words");
    open.reply(cy, thread, 1, "Second");
    open.edit(cy, thread, 2, 2, "Second, in the open");
    assertEquals(List.of("Second, in the open", "Second"), told.told(open.visitor(), thread, 2));
    open.open(Visibility.HIDDEN);
    open.edit(open.member(cy.person()), thread, 2, 3, "Behind the door");
    open.open(Visibility.PUBLIC);
    assertFalse(open.posts.find(open.visitor(), thread, 2).isPresent());
    assertEquals(3, told.told(open.member(cy.person()), thread, 2).size());
    // Back to what was said in the open: it stays with those who could read it last.
    open.edit(open.member(cy.person()), thread, 2, 4, "Second, in the open");
    assertFalse(open.posts.find(open.visitor(), thread, 2).isPresent());
  }

  @Test
  void a_visitor_does_not_read_which_moderator_erased_a_version() {
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var told = new Moderated(database, open);
    var cy = open.join("Cy Test", Role.MEMBER);
    var keeper = open.join("Keeper Test", Role.MODERATOR);
    var thread = open.start(cy, "Title", "The first words");
    open.edit(cy, thread, 1, 1, "Other words");
    told.hiding.hide(keeper, thread, 1, 1, PersonalData.CONTACT);
    assertEquals("Keeper Test", eraser(told, cy, open.post(cy, thread, 1)));
    assertEquals("", eraser(told, open.visitor(), open.post(open.visitor(), thread, 1)));
  }

  private static String eraser(Moderated told, Reader reader, Post post) {
    return told.history.find(reader, post, 1).orElseThrow().hidden().orElseThrow().by();
  }

  @Test
  void a_visitor_reads_that_a_public_post_was_removed_and_nothing_of_what_it_said() {
    var open = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var told = new Moderated(database, open);
    var cy = open.join("Cy Test", Role.MEMBER);
    var thread = open.start(cy, "Title", "The first words");
    open.open(Visibility.HIDDEN);
    told.removing.remove(open.member(cy.person()), thread, 1, 1, "");
    open.open(Visibility.PUBLIC);
    assertEquals(
        "This post was removed by its writer", open.post(open.visitor(), thread, 1).source());
    assertEquals(List.of(), told.told(open.visitor(), thread, 1));
    assertEquals(1, open.finding.thread(open.visitor(), thread).orElseThrow().posts());
  }
}
