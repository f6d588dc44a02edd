package commonground.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCommunityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
  private static final int LONGEST_LINE = 4_000;

  /** Nine digits or more, however they are spaced: a telephone or an NHS number. */
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ ()+-]{0,2}\\d){8,}");

  private static final Pattern SEASON_OR_DATE =
      Pattern.compile(
          "\\b(January|February|March|April|June|July|September|October|November|December"
              + "|Christmas|Easter|spring|summer|autumn|winter)\\b");

  @Test
  void twelve_people_speak_from_all_six_perspectives() {
    assertEquals(12, DemoCommunity.people().stream().map(DemoPerson::key).distinct().count());
    assertEquals(
        Set.of("clinician", "academic", "commissioner", "patient", "voluntary", "other"),
        DemoCommunity.people().stream()
            .flatMap(person -> person.perspectives().stream())
            .collect(toSet()));
  }

  @Test
  void every_address_is_one_that_cannot_receive_mail() {
    for (var person : DemoCommunity.people()) {
      assertTrue(person.email().endsWith("@demo.example"), person::email);
    }
  }

  @Test
  void every_role_is_held_by_somebody_somewhere() {
    assertEquals(
        Set.of("facilitator", "moderator", "librarian", "broker", "member", "observer"),
        memberships().map(DemoMembership::role).collect(toSet()));
  }

  @Test
  void members_speak_only_from_perspectives_they_have() {
    memberships()
        .forEach(membership ->
            assertTrue(
                DemoCast.person(membership.person())
                    .perspectives()
                    .containsAll(membership.perspectives()),
                membership::person));
  }

  @Test
  void there_are_twenty_four_threads_and_one_of_them_is_long() {
    assertEquals(List.of(12, 8, 3, 1), spaces(space -> space.threads().size()));
    var lengths = threads().map(thread -> thread.posts().size()).sorted().toList();
    assertTrue(lengths.getFirst() >= 3, lengths::toString);
    assertTrue(lengths.get(22) <= 12, lengths::toString);
    assertEquals(26, lengths.getLast());
  }

  @Test
  void one_person_is_only_in_the_public_space_and_one_only_in_the_hidden_one() {
    var open = people(MovingWell.SPACE);
    var hidden = people(ResearchUserGroup.SPACE);
    assertTrue(open.contains(DemoCast.strangerToTheHiddenSpace().key()));
    assertFalse(hidden.contains(DemoCast.strangerToTheHiddenSpace().key()));
    assertTrue(hidden.stream().anyMatch(person -> !open.contains(person)));
  }

  @Test
  void whoever_posts_is_a_member_who_has_joined_and_is_no_observer() {
    for (var turn : DemoCommunity.turns()) {
      var member =
          turn.space().memberships().stream()
              .filter(membership -> membership.person().equals(turn.post().by()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(turn.post().by() + " is not a member"));
      assertTrue(member.joinedDaysAgo() > turn.post().daysAgo(), turn.post()::words);
      assertFalse(member.role().equals("observer"), turn.post()::words);
    }
  }

  @Test
  void only_the_first_post_opens_a_thread_and_every_other_replies_to_an_earlier_one() {
    for (var turn : DemoCommunity.turns()) {
      var replyTo = turn.post().replyTo();
      assertEquals(turn.number() == 1, replyTo == 0, turn.post()::words);
      assertTrue(replyTo < turn.number(), turn.post()::words);
    }
  }

  @Test
  void posts_and_edits_ascend_in_time_within_a_thread() {
    threads()
        .forEach(thread ->
            IntStream.range(1, thread.posts().size())
                .forEach(next -> {
                  var before = thread.posts().get(next - 1).writtenAt(TODAY);
                  var after = thread.posts().get(next);
                  assertTrue(
                      after.writtenAt(TODAY).isAfter(before.plus(DemoPost.EDITED_AFTER)),
                      after::words);
                }));
  }

  @Test
  void turns_are_taken_in_order_of_time() {
    var times = DemoCommunity.turns().stream().map(turn -> turn.post().writtenAt(TODAY)).toList();
    assertEquals(times.stream().sorted().toList(), times);
  }

  @Test
  void nobody_posts_in_the_future_or_in_the_night() {
    var opening = TODAY.atTime(7, 0).atZone(UNITED_KINGDOM).toInstant();
    for (var turn : DemoCommunity.turns()) {
      assertTrue(turn.post().writtenAt(TODAY).isBefore(opening), turn.post()::words);
      assertFalse(turn.post().at().isBefore(LocalTime.of(7, 0)), turn.post()::words);
      assertFalse(turn.post().at().isAfter(LocalTime.of(22, 30)), turn.post()::words);
    }
  }

  @Test
  void posts_reach_from_yesterday_back_to_the_founding() {
    var days = DemoCommunity.turns().stream().map(turn -> turn.post().daysAgo()).toList();
    assertEquals(DemoCommunity.FOUNDED_DAYS_AGO - 1, days.getFirst());
    assertEquals(1, days.getLast());
  }

  @Test
  void words_are_there_and_short_enough_and_hold_no_number_of_a_person() {
    words()
        .forEach(words -> {
          assertFalse(words.isBlank());
          assertTrue(words.lines().allMatch(line -> line.length() <= LONGEST_LINE), words);
          assertFalse(NUMBER_OF_A_PERSON.matcher(words).find(), words);
        });
  }

  @Test
  void no_words_name_a_season_or_a_date_that_today_may_contradict() {
    words().forEach(words -> assertFalse(SEASON_OR_DATE.matcher(words).find(), words));
  }

  @Test
  void an_edit_changes_the_words() {
    var edited = posts().filter(post -> post.editedTo().isPresent()).toList();
    assertFalse(edited.isEmpty());
    for (var post : edited) {
      assertFalse(post.editedTo().orElseThrow().equals(post.words()), post::words);
    }
  }

  @Test
  void nothing_in_the_public_space_betrays_the_hidden_one() {
    var hidden = ResearchUserGroup.SPACE;
    var onlyThere =
        hidden.memberships().stream()
            .map(DemoMembership::person)
            .filter(person -> !people(MovingWell.SPACE).contains(person))
            .map(person -> DemoCast.person(person).name().split(" ", 2)[0]);
    var telltales =
        Stream.concat(Stream.of(hidden.name(), hidden.slug(), "RUG"), onlyThere).toList();
    var said = MovingWell.SPACE.threads().toString();
    assertEquals(List.of(), telltales.stream().filter(said::contains).toList());
  }

  private static Stream<DemoMembership> memberships() {
    return DemoCommunity.spaces().stream().flatMap(space -> space.memberships().stream());
  }

  private static Stream<DemoThread> threads() {
    return DemoCommunity.spaces().stream().flatMap(space -> space.threads().stream());
  }

  private static Stream<DemoPost> posts() {
    return threads().flatMap(thread -> thread.posts().stream());
  }

  private static Stream<String> words() {
    return posts()
        .flatMap(post -> Stream.concat(Stream.of(post.words()), post.editedTo().stream()));
  }

  private static <T> List<T> spaces(Function<DemoSpace, T> asked) {
    return DemoCommunity.spaces().stream().map(asked).toList();
  }

  private static Set<String> people(DemoSpace space) {
    return space.memberships().stream().map(DemoMembership::person).collect(toSet());
  }
}
