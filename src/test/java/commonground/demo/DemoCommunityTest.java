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
  void forty_people_speak_from_all_six_perspectives() {
    assertEquals(40, DemoCommunity.people().stream().map(DemoPerson::key).distinct().count());
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
  void every_space_has_threads_of_its_own_and_one_thread_is_very_long() {
    assertEquals(List.of(13, 9, 5, 16, 12, 3), spaces(space -> space.threads().size()));
    var lengths = threads().map(thread -> thread.posts().size()).sorted().toList();
    assertTrue(lengths.getFirst() >= 3, lengths::toString);
    assertEquals(60, lengths.getLast());
  }

  @Test
  void titles_are_as_long_as_the_site_takes_and_differ_within_a_space() {
    for (var space : DemoCommunity.spaces()) {
      var titles = space.threads().stream().map(DemoThread::title).toList();
      assertEquals(titles.size(), Set.copyOf(titles).size(), titles::toString);
      assertTrue(titles.stream().allMatch(title -> title.length() <= 150), titles::toString);
    }
    assertTrue(threads().anyMatch(thread -> thread.title().length() > 140));
  }

  @Test
  void a_reply_is_replied_to_and_so_on() {
    var deepest = threads().mapToInt(DemoCommunityTest::depth).max().orElseThrow();
    assertTrue(deepest >= 8, () -> "the deepest reply is " + deepest + " deep");
  }

  private static int depth(DemoThread thread) {
    var depths = new int[thread.posts().size() + 1];
    for (var number = 1; number < depths.length; number++) {
      depths[number] = depths[thread.posts().get(number - 1).replyTo()] + 1;
    }
    return IntStream.of(depths).max().orElseThrow();
  }

  @Test
  void one_person_is_only_in_the_public_space_and_one_only_in_the_hidden_one() {
    var open = people(MovingWell.SPACE);
    var hidden = people(ResearchUserGroup.SPACE);
    var stranger = DemoCast.strangerToTheHiddenSpace().key();
    assertTrue(open.contains(stranger));
    assertFalse(hidden.contains(stranger));
    assertFalse(people(LinkGroup.SPACE).contains(stranger));
    assertTrue(hidden.stream().anyMatch(person -> !open.contains(person)));
  }

  @Test
  void whoever_posts_is_a_member_who_has_joined_and_is_no_observer() {
    for (var turn : DemoCommunity.turns()) {
      var member =
          turn.space().people().stream()
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
  void the_story_is_told_in_order_of_time_and_ends_with_a_post() {
    var story = DemoCommunity.story();
    var times = story.stream().map(beat -> beat.scene().when(TODAY)).toList();
    assertEquals(times.stream().sorted().toList(), times);
    assertTrue(story.getLast().post().isPresent());
    var posts = story.stream().flatMap(beat -> beat.post().stream()).toList();
    assertEquals(DemoCommunity.turns().size(), Set.copyOf(posts).size());
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
  void posts_reach_from_yesterday_back_to_the_founding_of_each_space() {
    var days = DemoCommunity.turns().stream().map(turn -> turn.post().daysAgo()).toList();
    assertTrue(days.getFirst() > 350, days::toString);
    assertEquals(1, days.getLast());
    for (var space : DemoCommunity.spaces()) {
      var first = space.threads().stream().mapToInt(t -> t.posts().getFirst().daysAgo()).max();
      assertTrue(first.orElseThrow() > 50, space::slug);
    }
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
  void nothing_that_strangers_see_betrays_a_hidden_space() {
    var seen = List.of(MovingWell.SPACE, QualityNetwork.SPACE, BacksAtWork.SPACE);
    var known = seen.stream().flatMap(space -> people(space).stream()).collect(toSet());
    for (var hidden : List.of(ResearchUserGroup.SPACE, LinkGroup.SPACE)) {
      var onlyThere =
          people(hidden).stream()
              .filter(person -> !known.contains(person))
              .map(person -> DemoCast.person(person).name().split(" ", 2)[0]);
      var telltales =
          Stream.concat(Stream.of(hidden.name(), hidden.slug(), "RUG"), onlyThere).toList();
      for (var space : seen) {
        var said = space.threads().toString();
        assertEquals(List.of(), telltales.stream().filter(said::contains).toList(), space.slug());
      }
    }
  }

  private static Stream<DemoMembership> memberships() {
    return DemoCommunity.spaces().stream().flatMap(space -> space.people().stream());
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
    return space.people().stream().map(DemoMembership::person).collect(toSet());
  }
}
