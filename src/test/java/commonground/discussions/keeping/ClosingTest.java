package commonground.discussions.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Keeping;
import commonground.discussions.NewPost;
import commonground.discussions.Talk;
import commonground.discussions.changing.Edited;
import commonground.discussions.threads.Posted;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing a discussion, and reopening it. */
class ClosingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Closings closings = new Closings(database.db(), talk.positions);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Words");

  private Closed close(Member by, String reason) {
    return closings.close(by, id, reason, Audience.EVERYONE);
  }

  private Keeping keeping(Reader reader) {
    return talk.finding.thread(reader, id).orElseThrow().keeping();
  }

  @Test
  void a_closed_discussion_says_who_closed_it_when_and_why() {
    assertEquals(new Closed.Done(), close(mo, "We have found a date"));
    assertEquals(
        Optional.of(new Keeping.Closing(talk.clock().instant(), "Mo Test", "We have found a date")),
        keeping(ana).closing());
    assertEquals(keeping(ana).closing(), keeping(talk.visitor()).closing());
    assertEquals("discussion.closed 2", talk.events(id).getLast());
  }

  @Test
  void nobody_replies_to_it_and_everybody_does_again_once_it_is_open() {
    close(mo, "Enough");
    assertInstanceOf(Posted.Closed.class, talk.tryReply(ana, id, 1, "Too late"));
    assertInstanceOf(Posted.Closed.class, talk.tryReply(mo, id, 0, "Not even I"));
    assertEquals(new Closed.Done(), closings.reopen(mo, id));
    assertEquals(Optional.empty(), keeping(ana).closing());
    assertEquals(2, talk.reply(ana, id, 1, "In time"));
    assertEquals(
        List.of("discussion.closed 2", "discussion.reopened 3", "discussion.replied 4"),
        talk.events(id).subList(1, 4));
  }

  @Test
  void a_reply_that_was_kept_before_is_found_again_in_a_closed_discussion() {
    var form = new NewPost("In time", Optional.of(1), UUID.randomUUID(), 0);
    assertInstanceOf(Posted.Done.class, talk.discussions.reply(ana, id, form));
    close(mo, "Enough");
    assertEquals(new Posted.Done(id, 2, false), talk.discussions.reply(ana, id, form));
  }

  @Test
  void people_still_change_what_they_wrote() {
    close(mo, "Enough");
    var base = talk.post(ana, id, 1).revision();
    assertInstanceOf(Edited.Done.class, talk.edit(ana, id, 1, base, "Better words"));
  }

  @Test
  void only_moderators_and_facilitators_close_and_reopen() {
    assertEquals(new Closed.NotHere(), close(ana, "I started it"));
    assertEquals(new Closed.NotHere(), close(talk.join("Li Test", Role.LIBRARIAN), "No"));
    assertFalse(keeping(ana).closed());
    assertEquals(new Closed.Done(), close(talk.join("Fay Test", Role.FACILITATOR), "Yes"));
    assertEquals(new Closed.NotHere(), closings.reopen(ana, id));
    assertTrue(keeping(ana).closed());
  }

  /** The standing is from before. */
  @Test
  void who_was_a_moderator_a_moment_ago_does_not() {
    talk.join("Mo Test", Role.MEMBER);
    assertEquals(new Closed.NotHere(), close(mo, "Enough"));
  }

  @Test
  void the_same_form_twice_closes_once_and_another_one_is_told() {
    close(mo, "Enough");
    assertEquals(new Closed.Done(), close(mo, "Enough"));
    assertEquals(new Closed.Meanwhile(), close(mo, "Another reason"));
    assertEquals(new Closed.Meanwhile(), close(talk.join("Fay Test", Role.FACILITATOR), "Enough"));
    assertEquals(2, talk.events(id).size());
    assertEquals("Enough", keeping(ana).closing().orElseThrow().reason());
  }

  @Test
  void nothing_is_closed_in_an_archived_space() {
    talk.archive();
    assertEquals(new Closed.Archived(), close(mo, "Enough"));
    assertEquals(new Closed.Archived(), closings.reopen(mo, id));
  }

  @Test
  void a_reason_that_was_written_for_members_stays_with_them() {
    talk.open(Visibility.LISTED);
    close(talk.member(mo.person()), "Between us");
    talk.open(Visibility.PUBLIC);
    assertEquals("Between us", keeping(talk.member(ana.person())).closing().orElseThrow().reason());
    var seen = keeping(talk.visitor()).closing().orElseThrow();
    assertEquals("", seen.reason());
    assertEquals("", seen.by());
  }

  @Test
  void a_page_that_named_members_alone_reaches_no_further() {
    closings.close(mo, id, "Between us", Audience.MEMBERS);
    assertEquals("", keeping(talk.visitor()).closing().orElseThrow().reason());
  }

  @Test
  void closing_makes_nothing_unread() {
    var ben = talk.join("Ben Test", Role.MEMBER);
    talk.note(ben, id, 1, 0);
    close(mo, "Enough");
    assertEquals(0, talk.finding.thread(ben, id).orElseThrow().unread());
    assertEquals(0, talk.list.unread(ben));
  }
}
