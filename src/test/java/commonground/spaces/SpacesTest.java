package commonground.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.World;
import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.support.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door into a space. */
class SpacesTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final World world = new World(database.db(), database.clock().instant());
  private final Spaces spaces = new Spaces(database.db(), () -> true);
  private final Memberships memberships = new Memberships(database.db(), spaces);
  private final PersonId ana = world.person("Ana Test");

  private String space(Visibility visibility) {
    var slug = "space-" + NUMBER.incrementAndGet();
    world.space(slug, "Space", Kind.COMMUNITY, visibility);
    return slug;
  }

  private SpaceId id(String slug) {
    return database
        .db()
        .the("select id from spaces where slug = $1", row -> row.id("id", SpaceId::new), slug);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, false, Visitor",
    "PUBLIC, true, Visitor",
    "LISTED, false, Outsider",
    "LISTED, true, Outsider",
    "HIDDEN, false, nobody",
    "HIDDEN, true, nobody",
  })
  void somebody_who_is_not_in_it(Visibility visibility, boolean signedIn, String expected) {
    var person = signedIn ? Optional.of(ana) : Optional.<PersonId>empty();
    var standing = spaces.enter(person, space(visibility));
    assertEquals(expected, standing.map(s -> s.getClass().getSimpleName()).orElse("nobody"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_member_is_one_whatever_the_visibility(Role role) {
    for (var visibility : Visibility.values()) {
      var slug = space(visibility);
      memberships.grant(PersonId.OPERATOR, id(slug), ana, role, Set.of());
      var member = assertInstanceOf(Member.class, spaces.enter(Optional.of(ana), slug).get());
      assertEquals(role, member.role());
      assertEquals(ana, member.person());
      assertEquals(1, member.space().members());
      assertEquals(List.of(Audience.EVERYONE, Audience.MEMBERS), member.audiences());
    }
  }

  @Test
  void only_an_observer_may_not_write() {
    var slug = space(Visibility.PUBLIC);
    var mayNot =
        Arrays.stream(Role.values())
            .filter(role -> {
              memberships.grant(PersonId.OPERATOR, id(slug), ana, role, Set.of());
              var member = (Member) spaces.enter(Optional.of(ana), slug).orElseThrow();
              return !member.may(Permission.WRITE);
            })
            .toList();
    assertEquals(List.of(Role.OBSERVER), mayNot);
  }

  @Test
  void a_visitor_sees_what_is_for_everyone_and_an_outsider_reads_nothing() {
    var visitor = spaces.enter(Optional.empty(), space(Visibility.PUBLIC)).orElseThrow();
    assertEquals(List.of(Audience.EVERYONE), assertInstanceOf(Visitor.class, visitor).audiences());
    var outsider = spaces.enter(Optional.empty(), space(Visibility.LISTED)).orElseThrow();
    assertFalse(outsider instanceof Reader);
  }

  @Test
  void a_space_that_is_hidden_and_one_that_is_not_there_look_alike() {
    var hidden = space(Visibility.HIDDEN);
    assertEquals(spaces.enter(Optional.of(ana), hidden), spaces.enter(Optional.of(ana), "absent"));
    memberships.grant(PersonId.OPERATOR, id(hidden), ana, Role.MEMBER, Set.of());
    assertTrue(spaces.enter(Optional.of(ana), hidden).isPresent());
  }

  /** Also if somebody makes a space with the very address that stands for none. */
  @Test
  void who_is_nowhere_is_nobody() {
    var slug = new Slug(space(Visibility.PUBLIC));
    assertInstanceOf(Visitor.class, spaces.enter(ana, Optional.of(slug)).orElseThrow());
    world.space(Slug.NOWHERE.text(), "Somewhere", Kind.COMMUNITY, Visibility.PUBLIC);
    assertInstanceOf(Visitor.class, spaces.enter(ana, Optional.of(Slug.NOWHERE)).orElseThrow());
    assertEquals(Optional.empty(), spaces.enter(ana, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "UPPER",
        "a b",
        "-a",
        "a-",
        "../etc",
        "new",
        "a/b",
        "ä",
        "a\0b",
        "null",
        "0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void an_address_that_cannot_be_one_is_not_found(String slug) {
    assertEquals(Optional.empty(), spaces.enter(Optional.of(ana), slug));
  }

  @Test
  void an_address_belongs_to_one_space() {
    var slug = space(Visibility.HIDDEN);
    assertInstanceOf(
        Spaces.Created.SlugTaken.class,
        spaces.create(PersonId.OPERATOR, named(slug), Optional.empty()));
    assertInstanceOf(
        Spaces.Created.Done.class,
        spaces.create(PersonId.OPERATOR, named(slug + "-too"), Optional.empty()));
  }

  private static Spaces.NewSpace named(String slug) {
    return new Spaces.NewSpace(
        new Slug(slug), "Space", "", Kind.PROJECT, Visibility.PUBLIC, Joining.OPEN);
  }

  @Test
  void a_space_is_found_at_once_by_whoever_asked_for_it_too_early() {
    assertEquals(Optional.empty(), spaces.enter(Optional.empty(), "too-early"));
    spaces.create(PersonId.OPERATOR, named("too-early"), Optional.empty());
    assertTrue(spaces.enter(Optional.empty(), "too-early").isPresent());
  }

  @Test
  void the_list_for_everybody_has_the_public_and_listed_spaces_and_no_hidden_one() {
    var shown = List.of(space(Visibility.PUBLIC), space(Visibility.LISTED));
    var hidden = space(Visibility.HIDDEN);
    var open = spaces.openToKnow(1_000).stream().map(space -> space.slug().text()).toList();
    assertTrue(open.containsAll(shown), open.toString());
    assertFalse(open.contains(hidden), open.toString());
  }

  @Test
  void the_list_of_a_member_has_their_spaces_and_role_and_no_other() {
    var ben = world.person("Ben Test");
    var mine = space(Visibility.HIDDEN);
    space(Visibility.PUBLIC);
    memberships.grant(PersonId.OPERATOR, id(mine), ben, Role.BROKER, Set.of());
    assertEquals(
        List.of(mine + " BROKER 1"),
        spaces.of(ben).stream()
            .map(m -> m.space().slug().text() + " " + m.role() + " " + m.space().members())
            .toList());
  }

  private static Sought words(String... words) {
    return new Sought(List.of(words), new SpaceId(0));
  }

  private List<String> found(Optional<PersonId> person, Sought sought) {
    return spaces.openToKnow(person, sought, 10).stream().map(Space::name).toList();
  }

  private SpaceId named(String name, String purpose, Visibility visibility) {
    return world.space(
        new Spaces.NewSpace(
            new Slug("sought-" + NUMBER.incrementAndGet()),
            name,
            purpose,
            Kind.COMMUNITY,
            visibility,
            Joining.ASK));
  }

  @Test
  void a_space_is_found_by_each_word_of_its_name_and_purpose() {
    named("Sore Knees", "Walking with arthritis", Visibility.LISTED);
    named("Sore Hips", "100% of us_all", Visibility.PUBLIC);
    assertEquals(List.of("Sore Knees"), found(Optional.empty(), words("knees", "arthr")));
    assertEquals(List.of("Sore Hips", "Sore Knees"), found(Optional.empty(), words("sore")));
    assertEquals(List.of(), found(Optional.empty(), words("knees", "hips")));
    assertEquals(List.of("Sore Hips"), found(Optional.empty(), words("0%", "us_")));
  }

  @Test
  void a_hidden_space_is_found_by_its_members_alone() {
    var hidden = named("Zebrafish", "", Visibility.HIDDEN);
    var cleo = world.person("Cleo Sought");
    assertEquals(List.of(), found(Optional.of(cleo), words("zebrafish")));
    assertEquals(List.of(), spaces.of(cleo, words("zebrafish")));
    memberships.grant(PersonId.OPERATOR, hidden, cleo, Role.MEMBER, Set.of());
    assertEquals(1, spaces.of(cleo, words("zebrafish")).size());
    assertEquals(List.of(), spaces.of(cleo, words("zebra", "crossing")));
    assertEquals(List.of(), found(Optional.of(cleo), words("zebrafish")));
  }

  @Test
  void the_list_goes_on_where_the_page_before_ended_and_leaves_out_ones_own() {
    var dan = world.person("Dan Sought");
    var ids =
        Stream.of("Quorum A", "Quorum B", "Quorum C", "Quorum D")
            .map(name -> named(name, "", Visibility.LISTED))
            .toList();
    memberships.grant(PersonId.OPERATOR, ids.get(3), dan, Role.FACILITATOR, Set.of());
    var after = new Sought(List.of("quorum"), ids.getFirst());
    assertEquals(List.of("Quorum B", "Quorum C"), found(Optional.of(dan), after));
    assertEquals(List.of("Quorum B", "Quorum C", "Quorum D"), found(Optional.empty(), after));
    world.join(ids.get(1), dan, Role.FACILITATOR);
    world.archive((Member) spaces.of(dan, words("quorum", "b")).getFirst());
    assertEquals(
        List.of("Quorum A", "Quorum C", "Quorum D", "Quorum B"),
        found(Optional.empty(), words("quorum")));
    var gone = new Sought(List.of("quorum"), new SpaceId(999_999));
    assertEquals(4, found(Optional.empty(), gone).size());
  }

  @Test
  void whoever_makes_a_space_is_its_facilitator() {
    var made = named("made-by-ana");
    assertInstanceOf(Spaces.Created.Done.class, spaces.create(ana, made, DisplayName.parse("Ana")));
    var standing = spaces.enter(Optional.of(ana), "made-by-ana").orElseThrow();
    assertEquals(Role.FACILITATOR, assertInstanceOf(Member.class, standing).role());
    var by =
        database
            .db()
            .list(
                "select kind, person_id from events where space_id = $1 order by id",
                row -> row.text("kind") + " " + (row.number("person_id") == ana.value()),
                standing.space().id());
    assertEquals(List.of("space.created true", "space.joined true"), by);
  }

  @ParameterizedTest
  @CsvSource({
    "Moving Well, moving-well",
    "'  Grüße & Café (2) ', gru-e-cafe-2",
    "-- A --, a",
    "Łódź, odz",
    "日本, ''",
    "&, ''",
  })
  void an_address_is_made_of_a_name(String name, String address) {
    assertEquals(address, Slug.of(name).map(Slug::text).orElse(""));
  }

  @Test
  void an_address_made_of_a_long_name_is_cut() {
    assertEquals(60, Slug.of("a".repeat(1_000_000)).orElseThrow().text().length());
    assertEquals("a".repeat(59), Slug.of("a".repeat(59) + " bc").orElseThrow().text());
  }

  @Test
  void what_is_written_is_for_those_who_can_read_it_that_day() {
    var audiences = Arrays.stream(Visibility.values()).map(v -> seen(v, 1).audience()).toList();
    assertEquals(List.of(Audience.EVERYONE, Audience.MEMBERS, Audience.MEMBERS), audiences);
  }

  private static Space seen(Visibility visibility, int members) {
    return new Space(
        new SpaceId(1),
        new Slug("s"),
        "Link group",
        "",
        Kind.LINK_GROUP,
        visibility,
        Joining.ASK,
        NameRule.DISPLAY,
        Speaking.NONE,
        false,
        members,
        0);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, 14, Anyone on the internet can read this.",
    "LISTED, 14, Only the 14 members of Link group can read this.",
    "HIDDEN, 1, Only members of Link group can read this. So far that is only you."
  })
  void one_sentence_says_who_can_read(Visibility visibility, int members, String sentence) {
    assertEquals(sentence, SpaceViews.Reach.reads(seen(visibility, members)).words());
  }
}
