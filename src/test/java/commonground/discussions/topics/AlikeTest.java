package commonground.discussions.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import commonground.discussions.TopicId;
import commonground.spaces.Audience;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of topics are taken for the same, and which words of a text name a topic. */
class AlikeTest {

  static KeptTopic topic(long id, String name, String... synonyms) {
    return new KeptTopic(new TopicId(id), name, List.of(synonyms), Audience.EVERYONE, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "Walking, WALKING",
    "Walking, '  walking '",
    "Café, cafe",
    "Long Covid, longcovid",
    "Long Covid, Long-Covid",
    "'Women''s health', Women’s health",
    "Straße, STRASSE",
    "Iechyd, iéchyd",
    "كِتَاب, كتاب"
  })
  void these_are_the_same(String one, String other) {
    assertEquals(Fold.key(one), Fold.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Walking, Talking", "Walk 1, Walk 2", "ਕਲ, ਕਾਲ", "Pain, Paint"})
  void these_are_two(String one, String other) {
    assertNotEquals(Fold.key(one), Fold.key(other));
  }

  @ParameterizedTest
  @CsvSource({"!!!", "🏃", "' '"})
  void nothing_is_left_of_signs(String name) {
    assertEquals("", Fold.key(name));
  }

  @Test
  void a_name_may_not_be_another_topics_name_or_synonym() {
    var others = List.of(topic(1, "Walking", "Rambling", "strolls"), topic(2, "Pain"));
    assertEquals(Optional.empty(), Alike.find(Stream.of("Swimming", "Ramble"), others));
    assertEquals(
        "There is a topic called “Walking” already",
        Alike.find(Stream.of("Swimming", "walking"), others).orElseThrow().words());
    assertEquals(
        "“Strolls” is another name for the topic “Walking” already",
        Alike.find(Stream.of("Strolls"), others).orElseThrow().words());
  }

  @ParameterizedTest
  @CsvSource({
    "Any evidence on walking?, true",
    "WALKING!, true",
    "We went rambling., true",
    "A ramble, false",
    "Sleepwalking, false",
    "Chair-based exercise, true",
    "chair based exercise helps, true",
    "A chair. Based exercise, true",
    "Nothing of it, false",
    "'', false"
  })
  void a_topic_is_mentioned_by_its_name_or_a_synonym_as_whole_words(String text, boolean found) {
    var topics = List.of(topic(7, "Walking", "rambling", "Chair based exercise"));
    assertEquals(found, !Mentions.find(topics, text).isEmpty(), text);
  }
}
