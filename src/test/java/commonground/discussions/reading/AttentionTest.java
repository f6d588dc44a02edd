package commonground.discussions.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.spaces.Attention;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Following and muting a thread, for oneself. */
class AttentionTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.LISTED);
  private final Member ana = talk.join("Ana Attends", Role.MEMBER);
  private final Member ben = talk.join("Ben Attends", Role.OBSERVER);
  private final Attentions attentions =
      new Attentions(database.db(), new ReadPositions(database.db()));
  private final DiscussionId id = talk.start(ana, "Title", "Words");

  private Optional<Attention> attention(Member member) {
    return talk.finding.thread(member, id).orElseThrow().attention();
  }

  @Test
  void nothing_of_a_muted_thread_counts_as_new_until_it_is_unmuted() {
    assertEquals(1, talk.waiting(ben));
    assertTrue(attentions.want(ben, id, Optional.of(Attention.NOTHING)));
    talk.reply(ana, id, 1, "More");
    var thread = talk.finding.thread(ben, id).orElseThrow();
    assertEquals(0, thread.news());
    assertEquals(2, thread.unread());
    assertEquals(0, talk.list.unread(ben));
    assertEquals(0, talk.waiting(ben));
    assertEquals(Map.of(), talk.list.unreadBySpace(ben.person()));
    attentions.want(ben, id, Optional.empty());
    assertEquals(2, talk.list.unread(ben));
    assertEquals(2, talk.waiting(ben));
    assertEquals(Map.of(talk.space(), 2L), talk.list.unreadBySpace(ben.person()));
  }

  @Test
  void it_is_for_oneself_alone_and_leaves_how_far_one_has_read() {
    talk.positions.read(ben, id, OptionalLong.empty());
    attentions.want(ben, id, Optional.of(Attention.EVERY_POST));
    assertEquals(Optional.of(Attention.EVERY_POST), attention(ben));
    assertEquals(Optional.empty(), attention(ana));
    assertEquals(0, talk.finding.thread(ben, id).orElseThrow().unread());
    talk.note(ben, id, 1, 0);
    assertEquals(Optional.of(Attention.EVERY_POST), attention(ben));
  }

  @Test
  void only_for_a_thread_that_stands_in_the_space() {
    var other = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var elsewhere = other.join("Ben Attends", Role.MEMBER);
    assertFalse(attentions.want(elsewhere, id, Optional.of(Attention.NOTHING)));
    assertEquals(Optional.empty(), attention(ben));
  }
}
