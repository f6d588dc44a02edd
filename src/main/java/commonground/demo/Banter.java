package commonground.demo;

import commonground.discussions.Heading;
import commonground.spaces.Member;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people say in the room of a space while its story is told. */
final class Banter {

  private final Chatter chatter;
  private final Makings makings;
  private final UnaryOperator<String> mentioning;

  /** The number of each message that was sent: whoever has left sends none. */
  private final Map<UUID, Integer> sent = new HashMap<>();

  /**
   * @param mentioning puts numbers in place of the keys of people
   */
  Banter(Chatter chatter, Makings makings, UnaryOperator<String> mentioning) {
    this.chatter = chatter;
    this.makings = makings;
    this.mentioning = mentioning;
  }

  /** Somebody makes a discussion of messages of the room, by their numbers. */
  static Scene making(
      int daysAgo, LocalTime at, String by, Heading heading, String summary, Integer... numbers) {
    return new Scene(
        daysAgo,
        at,
        on ->
            on.as(
                by,
                member ->
                    on.banter.makings.make(
                        member,
                        on.banter.chatter.own(member),
                        heading,
                        summary,
                        List.of(numbers))));
  }

  /** The messages of a talk, written down like a thread; what answers its first answers nothing. */
  static List<Scene> of(DemoThread talk) {
    return IntStream.rangeClosed(1, talk.posts().size())
        .boxed()
        .flatMap(number -> scenes(talk, number))
        .toList();
  }

  private static Stream<Scene> scenes(DemoThread talk, int number) {
    var post = talk.posts().get(number - 1);
    var said =
        new Scene(
            post.daysAgo(),
            post.at(),
            on -> on.as(post.by(), member -> on.banter.says(member, talk, number)));
    return Stream.concat(
        Stream.of(said),
        post.editedTo().stream()
            .map(words ->
                new Scene(
                    post.daysAgo(),
                    post.at().plus(DemoPost.EDITED_AFTER),
                    on -> on.as(post.by(), by -> on.banter.mends(by, talk, number, words)))));
  }

  private void says(Member member, DemoThread talk, int number) {
    var post = talk.posts().get(number - 1);
    var parent = post.replyTo() < 2 ? 0 : sent.getOrDefault(once(member, talk, post.replyTo()), 0);
    var once = once(member, talk, number);
    var words = mentioning.apply(post.words());
    sent.put(once, chatter.say(member, chatter.own(member), parent, words, once));
  }

  private void mends(Member member, DemoThread talk, int number, String words) {
    var there = sent.getOrDefault(once(member, talk, number), 0);
    if (there > 0) {
      chatter.reword(member, chatter.own(member), there, mentioning.apply(words));
    }
  }

  /** The client id of a message, the same in each telling. */
  private static UUID once(Member member, DemoThread talk, int number) {
    var name = "%s, %s, message %d".formatted(member.space().slug(), talk.title(), number);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
