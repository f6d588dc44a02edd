package commonground.spaces.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import commonground.demo.World;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Giving roles and leaving; a space that has a facilitator keeps one. */
class RolesTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final World world = new World(database.db(), database.clock().instant());
  private final Spaces spaces = new Spaces(database.db(), () -> false);
  private final Roles roles = new Roles(database.db(), spaces);
  private final Departures departures = new Departures(database.db(), spaces);
  private final String slug = "roles-" + NUMBER.incrementAndGet();
  private final SpaceId space = world.space(slug, "Roles", Kind.RUG, Visibility.HIDDEN);

  private Member join(String name, Role role) {
    var person = world.person(name);
    world.join(space, person, role);
    return world.member(person, slug);
  }

  private Role role(Member member) {
    return world.member(member.person(), slug).role();
  }

  private List<String> changes() {
    return database
        .db()
        .list(
            """
            select data->>'role' as role, person_id as by
            from events
            where space_id = $1 and kind = 'space.rolechanged'
            order by id
            """,
            row -> row.text("role") + " by " + row.number("by"),
            space);
  }

  @Test
  void a_facilitator_gives_a_role_and_it_is_recorded_who_did_it() {
    var ana = join("Ana Test", Role.FACILITATOR);
    var ben = join("Ben Test", Role.MEMBER);
    assertInstanceOf(Changed.Done.class, roles.give(ana, ben.person(), Role.LIBRARIAN));
    assertInstanceOf(Changed.Done.class, roles.give(ana, ben.person(), Role.LIBRARIAN));
    assertEquals(Role.LIBRARIAN, role(ben));
    assertEquals(List.of("librarian by " + ana.person().value()), changes());
  }

  @Test
  void somebody_who_is_not_in_the_space_is_given_no_role() {
    var ana = join("Ana Test", Role.FACILITATOR);
    var stranger = world.person("Cleo Test");
    assertInstanceOf(Changed.NotHere.class, roles.give(ana, stranger, Role.MEMBER));
    assertInstanceOf(Changed.NotHere.class, roles.give(ana, new PersonId(999_999), Role.MEMBER));
  }

  @Test
  void who_was_a_facilitator_a_moment_ago_gives_no_roles() {
    var ana = join("Ana Test", Role.FACILITATOR);
    var ben = join("Ben Test", Role.FACILITATOR);
    assertInstanceOf(Changed.Done.class, roles.give(ana, ben.person(), Role.MEMBER));
    assertInstanceOf(Changed.NotAllowed.class, roles.give(ben, ana.person(), Role.MEMBER));
    assertEquals(Role.FACILITATOR, role(ana));
  }

  @Test
  void in_an_archived_space_roles_change_and_people_leave() {
    var ana = join("Ana Test", Role.FACILITATOR);
    var ben = join("Ben Test", Role.MEMBER);
    world.archive(ana);
    assertInstanceOf(
        Changed.Done.class,
        roles.give(world.member(ana.person(), slug), ben.person(), Role.LIBRARIAN));
    assertEquals(Role.LIBRARIAN, role(ben));
    assertInstanceOf(Changed.Done.class, departures.leave(world.member(ben.person(), slug)));
    assertEquals(Optional.empty(), world.enter(ben.person(), slug));
  }

  @Test
  void the_only_facilitator_cannot_leave_nor_take_another_role() {
    var ana = join("Ana Test", Role.FACILITATOR);
    join("Ben Test", Role.MEMBER);
    assertInstanceOf(Changed.LastFacilitator.class, roles.give(ana, ana.person(), Role.MEMBER));
    assertInstanceOf(Changed.LastFacilitator.class, departures.leave(ana));
    assertEquals(Role.FACILITATOR, role(ana));

    var cleo = join("Cleo Test", Role.FACILITATOR);
    assertInstanceOf(Changed.Done.class, departures.leave(ana));
    assertInstanceOf(Changed.LastFacilitator.class, departures.leave(cleo));
  }

  @Test
  void of_two_facilitators_who_leave_at_once_one_stays() throws Exception {
    for (var round = 0; round < 10; round++) {
      var ana = join("Ana Test", Role.FACILITATOR);
      var ben = join("Ben Test", Role.FACILITATOR);
      var results = atOnce(() -> departures.leave(ana), () -> departures.leave(ben));
      assertEquals(1, facilitators(), results.toString());
      assertEquals(1, results.stream().filter(Changed.LastFacilitator.class::isInstance).count());
    }
  }

  @Test
  void of_two_facilitators_who_demote_each_other_at_once_one_stays() throws Exception {
    for (var round = 0; round < 10; round++) {
      var ana = join("Ana Test", Role.FACILITATOR);
      var ben = join("Ben Test", Role.FACILITATOR);
      var results =
          atOnce(
              () -> roles.give(ana, ben.person(), Role.MEMBER),
              () -> roles.give(ben, ana.person(), Role.MEMBER));
      assertEquals(1, facilitators(), results.toString());
      assertEquals(1, results.stream().filter(Changed.NotAllowed.class::isInstance).count());
    }
  }

  private static List<Changed> atOnce(Callable<Changed> one, Callable<Changed> other)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(one);
      var second = threads.submit(other);
      return List.of(first.get(), second.get());
    }
  }

  private int facilitators() {
    return database
        .db()
        .the(
            """
            select count(*) as facilitators
            from memberships
            where space_id = $1 and role = 'facilitator'
            """,
            row -> row.count("facilitators"),
            space);
  }
}
