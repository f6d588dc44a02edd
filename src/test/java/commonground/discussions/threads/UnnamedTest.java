package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.Talk;
import commonground.discussions.changing.Edited;
import commonground.people.DisplayName;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts without a name, as their writer and others find them. */
class UnnamedTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.RUG, Visibility.HIDDEN);
  private final Member ana = talk.join("Ana Test", Role.MEMBER, Perspective.PATIENT);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member cy = talk.join("Cy Test", Role.FACILITATOR);

  private List<String> writers(Reader reader, DiscussionId id) {
    return talk.all(reader, id).stream().map(post -> post.writer().name()).toList();
  }

  @Test
  void the_same_person_has_the_same_letter_in_a_discussion_and_letters_go_by_the_first_post() {
    var id = talk.start(cy, "Title", "Words");
    talk.replyUnnamed(ben, id, 0, "I");
    talk.replyUnnamed(ana, id, 0, "Me too");
    talk.replyUnnamed(ben, id, 0, "And again");
    talk.reply(ana, id, 0, "With my name");
    assertEquals(
        List.of(
            "Cy Test",
            "Someone in this space (A)",
            "Someone in this space (B)",
            "Someone in this space (A)",
            "Ana Test"),
        writers(cy, id));
    var other = talk.start(cy, "Another", "Words");
    talk.replyUnnamed(ana, other, 0, "First here");
    assertEquals("Someone in this space (A)", talk.post(cy, other, 2).writer().name());
    assertNotEquals(talk.post(cy, id, 3).writer().id(), talk.post(cy, other, 2).writer().id());
  }

  @Test
  void nobody_else_is_told_who_it_was_by_the_post() {
    var id = talk.start(cy, "Title", "Words");
    talk.replyUnnamed(ana, id, 0, "I am ill");
    for (var reader : List.of(ben, cy)) {
      var post = talk.post(reader, id, 2);
      assertFalse(post.mine());
      assertNotEquals(ana.person(), post.writer().id());
      assertEquals(List.of(), post.writer().perspectives());
    }
  }

  @Test
  void its_writer_changes_it_and_nobody_else_does() {
    var id = talk.start(cy, "Title", "Words");
    talk.replyUnnamed(ana, id, 0, "I am ill");
    assertTrue(talk.post(ana, id, 2).mine());
    assertInstanceOf(Edited.Done.class, talk.edit(ana, id, 2, 2, "I was ill"));
    assertInstanceOf(Edited.NotHere.class, talk.edit(ben, id, 2, 3, "Not mine"));
    assertInstanceOf(Edited.NotHere.class, talk.edit(cy, id, 2, 3, "Not mine"));
    assertEquals("I was ill", talk.post(ben, id, 2).source());
    assertEquals("Someone in this space (A)", talk.post(ben, id, 2).writer().name());
  }

  @Test
  void it_is_unread_to_others_and_never_to_its_writer() {
    var id = talk.start(cy, "Title", "Words");
    talk.replyUnnamed(ana, id, 0, "I am ill");
    assertEquals(1, talk.position(ana, id).unread(), "the first post");
    assertEquals(2, talk.position(ben, id).unread());
    assertEquals(1, talk.position(cy, id).unread());
  }

  @Test
  void a_discussion_that_is_started_without_a_name_is_the_starters_own() {
    var started = talk.discussions.start(ana, Heading.of("Ill"), Talk.unnamed(0, "I am ill"));
    var id = ((Posted.Done) started).discussion();
    assertEquals(
        "Someone in this space (A)", talk.finding.thread(ben, id).orElseThrow().startedBy());
    assertTrue(talk.finding.thread(ana, id).orElseThrow().keeping().own());
    assertFalse(talk.finding.thread(ben, id).orElseThrow().keeping().own());
    talk.replyUnnamed(ana, id, 0, "The same person");
    talk.replyUnnamed(ben, id, 0, "Another one");
    assertEquals(
        List.of(
            "Someone in this space (A)", "Someone in this space (A)", "Someone in this space (B)"),
        writers(cy, id));
  }

  @Test
  void a_form_that_arrives_eight_times_at_once_starts_one_discussion() throws Exception {
    var form = Talk.unnamed(0, "I am ill");
    try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 8)
              .mapToObj(
                  n -> browsers.submit(() -> talk.discussions.start(ana, Heading.of("Ill"), form)))
              .toList();
      var done = new ArrayList<Posted.Done>();
      for (var one : sent) {
        done.add(assertInstanceOf(Posted.Done.class, one.get()));
      }
      assertEquals(1, done.stream().map(Posted.Done::discussion).distinct().count());
      assertEquals(1, done.stream().filter(Posted.Done::fresh).count());
    }
  }

  @Test
  void people_may_be_called_anything_but_that() {
    talk.names(NameRule.DISPLAY);
    talk.call(ben.person(), "Someone else");
    assertTrue(DisplayName.parse("Someone else").isPresent());
    for (var name :
        List.of(
            "Someone in this space (A)",
            "SOMEONE IN THIS SPACE",
            "Someone  in this\u00a0space B")) {
      assertTrue(DisplayName.parse(name).isEmpty(), name);
    }
  }
}
