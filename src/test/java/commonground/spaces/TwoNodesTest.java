package commonground.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.App;
import commonground.demo.World;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.events.EventTail;
import commonground.spaces.members.Departures;
import commonground.spaces.settings.Openings;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes on one database, with nothing between them that could carry a wake-up. */
@Timeout(60)
@Tag("long")
class TwoNodesTest {

  /** How soon the other node must know. */
  private static final Duration SOON = Duration.ofSeconds(2);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  /** What each node has of its own. */
  private static final class Node implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Db db = new Db(vertx, database.address(), 4, Clock.systemUTC());
    private final EventTail tail = new EventTail(vertx, db, App.events());
    private final Spaces spaces = new Spaces(db, this::fresh);
    private final Memberships memberships = new Memberships(db, spaces);
    private final Departures departures = new Departures(db, spaces);
    private final Mutes mutes = new Mutes(db, this::fresh);

    Node() {
      tail.subscribe(spaces::hear);
      tail.subscribe(mutes::hear);
      db.afterRecord(tail::wake);
      tail.start();
    }

    private boolean fresh() {
      return tail.readAt().isAfter(Clock.systemUTC().instant().minus(SOON));
    }

    boolean letsIn(PersonId person, String slug) {
      return spaces.enter(Optional.of(person), slug).isPresent();
    }

    @Override
    public void close() {
      tail.close();
      db.close();
      vertx.close().await();
    }
  }

  private final Node one = new Node();
  private final Node two = new Node();
  private final World world = new World(one.db, Clock.systemUTC().instant());

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  @Test
  void a_membership_ended_on_one_node_is_refused_there_at_once_and_soon_on_the_other() {
    var space = world.space("ended", "Ended", Kind.RUG, Visibility.HIDDEN);
    var ana = world.person("Ana Test");
    one.memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    assertTrue(one.letsIn(ana, "ended"));
    assertTrue(two.letsIn(ana, "ended"));

    one.departures.leave(world.member(ana, "ended"));
    assertFalse(one.letsIn(ana, "ended"));
    Eventually.that("the other node refuses", SOON, () -> !two.letsIn(ana, "ended"));
  }

  @Test
  void a_role_that_changes_on_one_node_changes_soon_on_the_other() {
    var space = world.space("role", "Role", Kind.RUG, Visibility.HIDDEN);
    var ana = world.person("Ana Test");
    one.memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    assertTrue(mayWrite(two, ana, "role"));

    one.memberships.grant(PersonId.OPERATOR, space, ana, Role.OBSERVER, Set.of());
    assertFalse(mayWrite(one, ana, "role"));
    Eventually.that("the other node knows", SOON, () -> !mayWrite(two, ana, "role"));
  }

  private static boolean mayWrite(Node node, PersonId person, String slug) {
    return node.spaces.enter(Optional.of(person), slug).orElseThrow() instanceof Member member
        && member.may(Permission.WRITE);
  }

  @Test
  void somebody_who_is_muted_on_one_node_is_soon_muted_on_the_other() {
    var space = world.space("muted", "Muted", Kind.RUG, Visibility.HIDDEN);
    var ana = world.person("Ana Test");
    var ben = world.person("Ben Test");
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    var member = world.member(ana, "muted");
    assertEquals(Set.of(), two.mutes.of(member));
    assertTrue(one.mutes.mute(member, ben));
    assertEquals(Set.of(ben), one.mutes.of(member));
    Eventually.that("the other node knows", SOON, () -> two.mutes.of(member).contains(ben));
  }

  @Test
  void somebody_who_joins_on_one_node_is_soon_let_in_on_the_other() {
    var space = world.space("joined", "Joined", Kind.RUG, Visibility.HIDDEN);
    var ben = world.person("Ben Test");
    assertFalse(two.letsIn(ben, "joined"));
    one.memberships.grant(PersonId.OPERATOR, space, ben, Role.MEMBER, Set.of());
    assertTrue(one.letsIn(ben, "joined"));
    Eventually.that("the other node lets them in", SOON, () -> two.letsIn(ben, "joined"));
  }

  @Test
  void a_space_that_is_narrowed_on_one_node_is_closed_there_at_once_and_soon_on_the_other() {
    var space = world.space("narrowed", "Narrowed", Kind.COMMUNITY, Visibility.PUBLIC);
    var ana = world.person("Ana Test");
    var ben = world.person("Ben Test");
    one.memberships.grant(PersonId.OPERATOR, space, ana, Role.FACILITATOR, Set.of());
    assertTrue(one.letsIn(ben, "narrowed"));
    assertTrue(two.letsIn(ben, "narrowed"));

    var facilitator = (Member) one.spaces.enter(Optional.of(ana), "narrowed").orElseThrow();
    new Openings(one.db, one.spaces)
        .change(
            facilitator,
            Openness.of(facilitator.space()),
            new Openness(Visibility.HIDDEN, Joining.INVITATION));
    assertFalse(one.letsIn(ben, "narrowed"));
    Eventually.that("the other node refuses", SOON, () -> !two.letsIn(ben, "narrowed"));
  }

  @Test
  void a_space_that_was_asked_for_too_early_is_soon_found_on_the_other_node() {
    var ana = world.person("Ana Test");
    assertFalse(two.letsIn(ana, "early"));
    one.spaces.create(
        PersonId.OPERATOR,
        new Spaces.NewSpace(
            new Slug("early"), "Early", "", Kind.NETWORK, Visibility.LISTED, Joining.ASK),
        Optional.empty());
    Eventually.that("the other node knows of it", SOON, () -> two.letsIn(ana, "early"));
  }

  @Test
  void a_node_that_hears_nothing_any_more_trusts_nothing_it_remembers() {
    var space = world.space("deaf", "Deaf", Kind.RUG, Visibility.HIDDEN);
    var ana = world.person("Ana Test");
    one.memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    assertTrue(two.letsIn(ana, "deaf"));

    two.tail.close();
    one.departures.leave(world.member(ana, "deaf"));
    Eventually.that(
        "it asks the database again", SOON.plusSeconds(1), () -> !two.letsIn(ana, "deaf"));
  }
}
