package commonground.discussions.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.platform.views.When;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pinning a discussion until a day is over. */
class PinningTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Pins pins = new Pins(database.db(), talk.positions);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Words");
  private final LocalDate today = LocalDate.ofInstant(talk.clock().instant(), When.UK);

  private boolean pinned() {
    return talk.finding
        .thread(ana, id)
        .flatMap(d -> d.keeping().pinned(talk.clock().instant()))
        .isPresent();
  }

  @Test
  void it_is_pinned_until_the_day_is_over_and_then_ends_by_itself() {
    assertEquals(new Pinned.Done(), pins.pin(mo, id, today));
    assertTrue(pinned());
    var end = LastDay.end(today);
    talk.clock().set(end.minusMillis(1));
    assertTrue(pinned());
    talk.clock().set(end);
    assertEquals(false, pinned());
  }

  @Test
  void the_pin_is_taken_out_at_once() {
    pins.pin(mo, id, today);
    assertEquals(new Pinned.Done(), pins.unpin(mo, id));
    assertEquals(
        Optional.empty(), talk.finding.thread(ana, id).orElseThrow().keeping().pinnedUntil());
    assertEquals(
        List.of("discussion.pinned 2", "discussion.unpinned 3"), talk.events(id).subList(1, 3));
  }

  @Test
  void twice_the_same_is_once() {
    pins.pin(mo, id, today);
    assertEquals(new Pinned.Done(), pins.pin(mo, id, today));
    assertEquals(2, talk.events(id).size());
    pins.unpin(mo, id);
    assertEquals(new Pinned.Done(), pins.unpin(mo, id));
    assertEquals(3, talk.events(id).size());
  }

  @Test
  void only_moderators_and_facilitators_pin_and_unpin() {
    assertEquals(new Pinned.NotHere(), pins.pin(ana, id, today));
    pins.pin(talk.join("Fay Test", Role.FACILITATOR), id, today);
    assertEquals(new Pinned.NotHere(), pins.unpin(ana, id));
    assertTrue(pinned());
  }

  @Test
  void nothing_is_pinned_in_an_archived_space() {
    talk.archive();
    assertEquals(new Pinned.Archived(), pins.pin(mo, id, today));
    assertEquals(new Pinned.Archived(), pins.unpin(mo, id));
  }

  @Test
  void there_is_room_for_five_even_when_all_are_pinned_at_once() {
    var all = new ArrayList<DiscussionId>(List.of(id));
    IntStream.range(1, 8).forEach(n -> all.add(talk.start(ana, "Title " + n, "Words")));
    var came = all.parallelStream().map(one -> pins.pin(mo, one, today)).toList();
    assertEquals(Pins.MOST, came.stream().filter(Pinned.Done.class::isInstance).count());
    assertEquals(3, came.stream().filter(Pinned.Full.class::isInstance).count());
    talk.clock().set(LastDay.end(today));
    var full = came.indexOf(new Pinned.Full());
    assertEquals(new Pinned.Done(), pins.pin(mo, all.get(full), today.plusDays(1)));
  }

  @Test
  void for_one_that_is_pinned_the_day_is_changed() {
    Stream.of(1, 2, 3, 4).forEach(n -> pins.pin(mo, talk.start(ana, "T" + n, "W"), today));
    pins.pin(mo, id, today);
    assertEquals(new Pinned.Done(), pins.pin(mo, id, today.plusDays(3)));
    assertEquals(
        Optional.of(LastDay.end(today.plusDays(3))),
        talk.finding.thread(ana, id).orElseThrow().keeping().pinnedUntil());
  }
}
