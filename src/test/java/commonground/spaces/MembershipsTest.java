package commonground.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.World;
import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.spaces.members.Changed;
import commonground.spaces.members.Departures;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static int number;

  private final World world = new World(database.db(), database.clock().instant());
  private final Spaces spaces = new Spaces(database.db(), () -> true);
  private final Memberships memberships = new Memberships(database.db(), spaces);
  private final Departures departures = new Departures(database.db(), spaces);
  private final PersonId ana = world.person("Ana Test");
  private final PersonId ben = world.person("Ben Test");
  private String slug = "";
  private SpaceId space = new SpaceId(0);

  @BeforeEach
  void makeSpace() {
    number++;
    slug = "members-" + number;
    space = world.space(slug, "Members", Kind.COMMUNITY, Visibility.HIDDEN);
  }

  private Optional<Role> roleOf(PersonId person) {
    return spaces
        .enter(Optional.of(person), slug)
        .flatMap(s -> s instanceof Member m ? Optional.of(m.role()) : Optional.empty());
  }

  /** What happened in the space, without its making. */
  private List<String> events() {
    return database
        .db()
        .list(
            """
            select kind, coalesce(data->>'person', data->>'by') as person, data->>'role' as role
            from events
            where space_id = $1 and kind <> 'space.created'
            order by id
            """,
            row ->
                "%s %s %s"
                    .formatted(
                        row.text("kind"),
                        row.text("person").equals(Long.toString(ana.value())) ? "ana" : "ben",
                        row.optionalText("role").orElse("")),
            space);
  }

  @Test
  void who_is_granted_a_membership_is_a_member_on_the_next_call() {
    assertEquals(Optional.empty(), roleOf(ana));
    memberships.grant(PersonId.OPERATOR, space, ana, Role.LIBRARIAN, Set.of(Perspective.ACADEMIC));
    assertEquals(Optional.of(Role.LIBRARIAN), roleOf(ana));
    assertEquals(List.of("space.joined ana librarian"), events());
  }

  @Test
  void a_second_grant_changes_role_and_perspectives() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of(Perspective.ACADEMIC));
    memberships.grant(PersonId.OPERATOR, space, ana, Role.FACILITATOR, Set.of(Perspective.PATIENT));
    assertEquals(Optional.of(Role.FACILITATOR), roleOf(ana));
    assertEquals(List.of(Perspective.PATIENT), here().getFirst().perspectives());
    assertEquals(1, here().size());
    assertEquals(
        List.of(
            "space.joined ana member",
            "space.rolechanged ana facilitator",
            "space.profilechanged ana "),
        events());
  }

  @Test
  void a_second_grant_with_the_same_perspectives_changes_nothing_that_others_read() {
    var both = Set.of(Perspective.PATIENT, Perspective.ACADEMIC);
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, both);
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MODERATOR, both);
    assertEquals(List.of("space.joined ana member", "space.rolechanged ana moderator"), events());
  }

  private Named choose(String name) {
    return database.db().transaction(tx -> Names.choose(tx, space, ana, DisplayName.parse(name)));
  }

  @Test
  void who_comes_again_under_another_name_is_known_by_it_at_once() {
    choose("Ana Heron");
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    departures.leave(world.member(ana, slug));
    choose("Ana Heron");
    choose("Ana Crane");
    assertEquals(
        List.of(
            "space.profilechanged ana ",
            "space.joined ana member",
            "space.left ana ",
            "space.profilechanged ana "),
        events());
  }

  @Test
  void who_leaves_is_refused_on_the_next_call() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    assertEquals(Optional.of(Role.MEMBER), roleOf(ana));
    departures.leave(world.member(ana, slug));
    assertEquals(Optional.empty(), roleOf(ana));
    assertEquals(List.of("space.joined ana member", "space.left ana "), events());
  }

  @Test
  void the_record_says_who_did_it() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.FACILITATOR, Set.of());
    memberships.grant(ana, space, ben, Role.MEMBER, Set.of());
    memberships.grant(ana, space, ben, Role.OBSERVER, Set.of());
    departures.leave(world.member(ben, slug));
    var by =
        database
            .db()
            .list(
                """
                select coalesce(person_id, 0) as by from events
                where space_id = $1 and kind <> 'space.created'
                order by id
                """,
                row -> row.id("by", PersonId::new),
                space);
    assertEquals(List.of(PersonId.OPERATOR, ana, ana, ben), by);
  }

  @Test
  void a_membership_ends_once() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    var member = world.member(ana, slug);
    assertInstanceOf(Changed.Done.class, departures.leave(member));
    assertInstanceOf(Changed.NotHere.class, departures.leave(member));
    assertEquals(List.of("space.joined ana member", "space.left ana "), events());
  }

  @Test
  void what_somebody_wrote_stays_when_they_leave() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    memberships.grant(PersonId.OPERATOR, space, ben, Role.MEMBER, Set.of(Perspective.PATIENT));
    var thread = world.start(world.member(ben, slug), "Mine", "My words");
    departures.leave(world.member(ben, slug));
    var post = world.posts().find(world.member(ana, slug), thread, 1).orElseThrow();
    assertEquals("Ben Test", post.writer().name());
    assertEquals(List.of(), post.writer().perspectives());
  }

  private List<Memberships.Here> here() {
    return memberships.here(world.member(ana, slug));
  }

  @Test
  void everybody_stands_by_name_whatever_the_capitals() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    memberships.grant(
        PersonId.OPERATOR, space, world.person("zed Test"), Role.FACILITATOR, Set.of());
    memberships.grant(PersonId.OPERATOR, space, world.person("Cleo Test"), Role.OBSERVER, Set.of());
    memberships.grant(PersonId.OPERATOR, space, ben, Role.MODERATOR, Set.of());
    assertEquals(
        List.of("Ana Test", "Ben Test", "Cleo Test", "zed Test"),
        here().stream().map(Memberships.Here::name).toList());
  }

  @Test
  void the_number_of_members_is_counted_anew() {
    memberships.grant(PersonId.OPERATOR, space, ana, Role.MEMBER, Set.of());
    assertTrue(whoReads().contains("So far that is only you."), whoReads());
    memberships.grant(PersonId.OPERATOR, space, ben, Role.MEMBER, Set.of());
    assertTrue(whoReads().contains("Only the 2 members of Members"), whoReads());
  }

  private String whoReads() {
    return SpaceViews.Reach.reads(spaces.enter(Optional.of(ana), slug).orElseThrow().space())
        .words();
  }
}
