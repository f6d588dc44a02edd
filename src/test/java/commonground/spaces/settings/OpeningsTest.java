package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.World;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Charter;
import commonground.spaces.Charters;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Opened;
import commonground.spaces.Openness;
import commonground.spaces.Outsider;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import commonground.spaces.Visibility;
import commonground.spaces.Visitor;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How open a space is, what it says of itself, and its archive; on the database. */
class OpeningsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Openness LISTED = new Openness(Visibility.LISTED, Joining.ASK);
  private static final Openness PUBLIC = new Openness(Visibility.PUBLIC, Joining.OPEN);
  private static final Openness HIDDEN = new Openness(Visibility.HIDDEN, Joining.INVITATION);

  private final World world = new World(database.db(), database.clock().instant());
  private final Spaces spaces = new Spaces(database.db(), () -> true);
  private final Openings openings = new Openings(database.db(), spaces);
  private final Charters charters = new Charters(database.db(), new Markdown(), spaces);
  private final PersonId fay = world.person("Fay Test");
  private final String slug = "opening-" + NUMBER.incrementAndGet();
  private final SpaceId space = world.space(slug, "Opening", Kind.NETWORK, Visibility.LISTED);

  OpeningsTest() {
    world.join(space, fay, Role.FACILITATOR);
  }

  /** As she is now, by the memory of this node. */
  private Member facilitator() {
    return (Member) spaces.enter(Optional.of(fay), slug).orElseThrow();
  }

  private Optional<Standing> stranger() {
    return spaces.enter(Optional.empty(), slug);
  }

  private List<String> events() {
    return database
        .db()
        .list(
            """
            select kind, person_id, data->>'before' as before, data->>'visibility' as visibility
            from events
            where space_id = $1 and kind like 'space.%'
              and kind not in ('space.created', 'space.joined')
            order by id
            """,
            row ->
                "%s by %s %s %s"
                    .formatted(
                        row.text("kind"),
                        row.number("person_id") == fay.value() ? "fay" : "somebody",
                        row.optionalText("before").orElse(""),
                        row.optionalText("visibility").orElse(""))
                    .strip(),
            space);
  }

  @Test
  void a_change_holds_on_the_next_call_and_is_recorded_with_who_did_it() {
    assertInstanceOf(Outsider.class, stranger().orElseThrow());
    assertInstanceOf(Opened.Done.class, openings.change(facilitator(), LISTED, PUBLIC));
    assertInstanceOf(Visitor.class, stranger().orElseThrow());
    assertInstanceOf(Opened.Done.class, openings.change(facilitator(), PUBLIC, HIDDEN));
    assertEquals(Optional.empty(), stranger());
    assertEquals(
        List.of(
            "space.opennesschanged by fay listed public",
            "space.opennesschanged by fay public hidden"),
        events());
  }

  @Test
  void a_page_that_shows_another_openness_changes_nothing_and_is_told_so() {
    var opened = openings.change(facilitator(), PUBLIC, HIDDEN);
    assertEquals(new Opened.Meanwhile(LISTED), opened);
    assertInstanceOf(Outsider.class, stranger().orElseThrow());
    assertEquals(List.of(), events());
  }

  @Test
  void a_change_to_what_is_there_is_no_change() {
    assertInstanceOf(Opened.Done.class, openings.change(facilitator(), LISTED, LISTED));
    assertEquals(List.of(), events());
  }

  @Test
  void a_change_waits_for_whoever_is_just_writing() throws Exception {
    var member = facilitator();
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var changing =
          database
              .db()
              .transaction(tx -> {
                assertEquals(Optional.of(Audience.MEMBERS), Spaces.audience(tx, space));
                var change = others.submit(() -> openings.change(member, LISTED, HIDDEN));
                Eventually.that("it waits for the writer", () -> database.waiting() == 1);
                assertInstanceOf(Outsider.class, stranger().orElseThrow());
                return change;
              });
      assertInstanceOf(Opened.Done.class, changing.get());
    }
    assertEquals(Optional.empty(), stranger());
  }

  @Test
  void in_an_archived_space_nobody_writes_until_it_is_brought_back() {
    assertTrue(facilitator().may(Permission.WRITE));
    openings.archive(facilitator());
    openings.archive(facilitator());
    assertTrue(facilitator().space().archived());
    assertFalse(facilitator().may(Permission.WRITE));
    assertTrue(facilitator().may(Permission.CHANGE_SPACE));
    openings.unarchive(facilitator());
    assertTrue(facilitator().may(Permission.WRITE));
    assertEquals(List.of("space.archived by fay", "space.unarchived by fay"), events());
  }

  private static Charter named(String name, String cares) {
    return new Charter(name, "A purpose", Kind.PROJECT, cares);
  }

  private Charters.Rewritten say(long base, Charter charter, Audience named) {
    return charters.change(facilitator(), base, charter, named);
  }

  private String cares(Optional<Standing> reader) {
    return charters.cares((Reader) reader.orElseThrow()).toString().strip();
  }

  @Test
  void what_a_space_says_of_itself_is_seen_on_the_next_call() {
    assertInstanceOf(
        Charters.Rewritten.Done.class, say(1, named("Renamed", "*Much*"), Audience.MEMBERS));
    assertEquals("Renamed", facilitator().space().name());
    assertEquals(Kind.PROJECT, facilitator().space().kind());
    assertEquals("<p><em>Much</em></p>", cares(Optional.of(facilitator())));
    assertEquals(List.of("space.described by fay"), events());
  }

  @Test
  void of_two_facilitators_the_later_one_is_shown_what_the_first_one_saved() {
    say(1, named("First", "One"), Audience.MEMBERS);
    var second = say(1, named("Second", "Two"), Audience.MEMBERS);
    var meanwhile = assertInstanceOf(Charters.Rewritten.Meanwhile.class, second);
    assertEquals("First", meanwhile.now().charter().name());
    assertEquals(2, meanwhile.now().revision());
    assertEquals("First", facilitator().space().name());
    assertInstanceOf(
        Charters.Rewritten.Done.class, say(1, named("First", "One"), Audience.MEMBERS));
    assertEquals(1, events().size());
  }

  @Test
  void what_a_space_cares_about_stays_with_whom_it_was_written_for() {
    say(1, named("Opening", "Between us"), Audience.EVERYONE);
    openings.change(facilitator(), LISTED, PUBLIC);
    assertEquals("", cares(stranger()));
    assertEquals("<p>Between us</p>", cares(Optional.of(facilitator())));
    // The page was opened while only members could read.
    say(2, named("Opening", "Still between us"), Audience.MEMBERS);
    assertEquals("", cares(stranger()));
    say(3, named("Opening", "For everybody"), Audience.EVERYONE);
    assertEquals("<p>For everybody</p>", cares(stranger()));
  }
}
