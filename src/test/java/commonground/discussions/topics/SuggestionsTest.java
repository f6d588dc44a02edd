package commonground.discussions.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import commonground.discussions.Talk;
import commonground.discussions.TopicId;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics that members suggest, and what becomes of them. */
class SuggestionsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Topics topics = new Topics(database.db());
  private final TopicList list = new TopicList(database.db());
  private final Suggestions suggestions = new Suggestions(database.db(), topics);
  private final TopicsWaiting waiting = new TopicsWaiting(database.db());
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member li = talk.join("Li Test", Role.LIBRARIAN);

  private Suggested suggest(Member by, String name) {
    return suggestions.suggest(by, name, Audience.EVERYONE);
  }

  private SuggestionId suggested(String name) {
    assertEquals(new Suggested.Done(), suggest(ana, name));
    return suggestions.waiting(li).getLast().id();
  }

  private List<String> names() {
    return list.all(li).stream().map(topic -> topic.name() + topic.synonyms()).toList();
  }

  private TopicId made(String name) {
    var saved = topics.make(li, new TopicDraft(name, List.of(), Audience.EVERYONE));
    return assertInstanceOf(Saved.Done.class, saved).topic();
  }

  @Test
  void a_suggestion_waits_with_its_name_and_becomes_a_topic() {
    var id = suggested("Swimming");
    var one = suggestions.waiting(li).getFirst();
    assertEquals("Swimming", one.name());
    assertEquals("Ana Test", one.by());
    assertInstanceOf(Saved.Done.class, suggestions.accept(li, id));
    assertEquals(List.of("Swimming[]"), names());
    assertEquals(List.of(), suggestions.waiting(li));
  }

  @Test
  void it_becomes_another_name_for_a_topic() {
    var walking = made("Walking");
    var id = suggested("Rambling");
    assertEquals(new Saved.Done(walking), suggestions.add(li, id, walking));
    assertEquals(List.of("Walking[Rambling]"), names());
    assertEquals(List.of(), suggestions.waiting(li));
  }

  @Test
  void it_is_put_away() {
    assertInstanceOf(Saved.Done.class, suggestions.decline(li, suggested("Bracelets")));
    assertEquals(List.of(), names());
    assertEquals(List.of(), suggestions.waiting(li));
  }

  @Test
  void it_is_answered_once_and_by_those_who_keep_topics() {
    var id = suggested("Swimming");
    assertEquals(new Saved.NotHere(), suggestions.accept(ana, id));
    assertEquals(new Saved.NotHere(), suggestions.decline(ana, id));
    assertEquals(new Saved.NotHere(), suggestions.add(ana, id, made("Walking")));
    assertEquals(1, suggestions.waiting(li).size());
    assertInstanceOf(Saved.Done.class, suggestions.accept(li, id));
    assertEquals(new Saved.NotHere(), suggestions.decline(li, id));
  }

  @Test
  void another_spaces_suggestion_is_not_here() {
    var id = suggested("Swimming");
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var keeper = elsewhere.join("Mo Test", Role.MODERATOR);
    assertEquals(new Saved.NotHere(), suggestions.accept(keeper, id));
    assertEquals(1, suggestions.waiting(li).size());
  }

  @Test
  void what_there_is_already_is_not_suggested_again() {
    made("Walking");
    assertInstanceOf(Suggested.Known.class, suggest(ana, "walking"));
    suggested("Swimming");
    assertEquals(new Suggested.Done(), suggest(li, "SWIMMING"));
    assertEquals(1, suggestions.waiting(li).size());
  }

  @Test
  void a_topic_that_was_made_meanwhile_is_told() {
    var id = suggested("Swimming");
    made("Swimming");
    assertInstanceOf(Saved.Taken.class, suggestions.accept(li, id));
    assertEquals(1, suggestions.waiting(li).size());
  }

  @Test
  void five_of_one_person_can_wait() {
    IntStream.range(0, Suggestions.OWN).forEach(n -> suggested("Topic " + n));
    assertEquals(new Suggested.Full(), suggest(ana, "One more"));
    assertEquals(new Suggested.Done(), suggest(li, "Of somebody else"));
  }

  @Test
  void nothing_is_suggested_or_answered_in_an_archived_space() {
    var id = suggested("Swimming");
    talk.archive();
    assertEquals(new Suggested.Archived(), suggest(ana, "Pain"));
    assertEquals(new Saved.Archived(), suggestions.accept(li, id));
  }

  @Test
  void home_says_how_many_wait_to_those_who_keep_topics() {
    suggested("Swimming");
    suggested("Pain");
    var pile = waiting.of(li.person(), List.of(li)).getFirst();
    assertEquals("Topics that people suggest", pile.heading());
    assertEquals("2 topics wait for a yes or a no.", pile.lines().getFirst().about());
    assertEquals(List.of(), waiting.of(ana.person(), List.of(ana)));
  }
}
