package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.web.Access.Admission;
import commonground.spaces.Role;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroundRulesTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Doorstep door = new Doorstep(database);
  private final PersonId ana = door.world.person("Ana Test");

  @BeforeEach
  void ana_is_let_in_by_an_operator() {
    door.world.admit(door.space().id(), ana, Role.MEMBER);
  }

  private Rules now() {
    return door.rules.current(door.space().id());
  }

  private boolean mayPost(PersonId person) {
    return door.rules.before(door.member(person)) instanceof Admission.In;
  }

  private boolean agrees(PersonId person, int version) {
    return door.rules.accept(door.space().id(), person, version);
  }

  @Test
  void every_space_begins_with_rules_in_plain_words() {
    assertEquals(1, now().version());
    assertTrue(now().html().toString().contains("<li>"), now().html().toString());
  }

  @Test
  void posting_waits_until_the_rules_are_agreed_to() {
    assertFalse(mayPost(ana));
    assertTrue(agrees(ana, 1));
    assertTrue(mayPost(ana));
    assertEquals(2, door.events("joining.rulesaccepted").size(), "Fay's and Ana's");
  }

  @Test
  void after_a_change_everybody_is_asked_again_with_what_changed() {
    agrees(ana, 1);
    var done = door.rules.change(door.facilitator(), 1, "Be kind.", "Much shorter");
    assertEquals(new RulesChange.Done(2), done);
    assertFalse(mayPost(ana));
    assertFalse(mayPost(door.fay));
    assertEquals(List.of("Much shorter"), door.rules.changesSince(door.space().id(), 1));
    agrees(ana, 2);
    assertTrue(mayPost(ana));
    assertEquals(1, door.events("joining.ruleschanged").size());
  }

  @Test
  void rules_that_are_over_cannot_be_agreed_to() {
    door.rules.change(door.facilitator(), 1, "Be kind.", "Much shorter");
    assertFalse(agrees(ana, 1));
    assertFalse(agrees(ana, 3));
    assertFalse(mayPost(ana));
    assertTrue(agrees(ana, 2));
  }

  @Test
  void the_same_words_again_are_no_new_version() {
    agrees(ana, 1);
    assertEquals(
        new RulesChange.Done(1), door.rules.change(door.facilitator(), 1, now().source(), "No"));
    assertTrue(mayPost(ana));
  }

  @Test
  void who_writes_over_somebody_elses_change_is_shown_it_first() {
    door.rules.change(door.facilitator(), 1, "Be kind.", "Much shorter");
    var late = door.rules.change(door.facilitator(), 1, "Be brave.", "Other");
    assertEquals("Be kind.", assertInstanceOf(RulesChange.Meanwhile.class, late).now().source());
    assertEquals("Be kind.", now().source());
  }

  @Test
  void of_twenty_changes_at_once_one_is_made() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .mapToObj(n ->
                  threads.submit(() -> door.rules.change(door.facilitator(), 1, "No " + n, "N")))
              .toList();
      var done = 0;
      for (var one : all) {
        done += one.get() instanceof RulesChange.Done ? 1 : 0;
      }
      assertEquals(1, done);
    }
    assertEquals(2, now().version());
  }
}
