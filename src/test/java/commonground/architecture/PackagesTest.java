package commonground.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which package may know which. A new package, or a new arrow, needs a line here. */
class PackagesTest {

  private static final String ROOT = "commonground";

  /**
   * Each package with those it may depend on. A feature knows the ones below it, and {@code
   * platform} knows nothing of the product.
   */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          // The composition root sees everything.
          Map.entry("", Set.of("*")),
          Map.entry("operator", Set.of("*")),
          // Readers on top.
          Map.entry("admin", Set.of("platform", "people", "spaces", "spaces.members")),
          Map.entry(
              "leaving",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions.drafts",
                  "contributions.mentions",
                  "contributions.reactions",
                  "contributions.moderation",
                  "joining",
                  "chat.reacting",
                  "discussions",
                  "discussions.answers",
                  "discussions.keeping",
                  "discussions.reacting",
                  "discussions.topics",
                  "discussions.unnamed",
                  "chat",
                  "chat.making",
                  "notices",
                  "search")),
          Map.entry(
              "search",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "discussions",
                  "discussions.topics",
                  "chat")),
          Map.entry(
              "notices",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "chat",
                  "contributions",
                  "contributions.mentions",
                  "contributions.moderation",
                  "discussions",
                  "discussions.answers",
                  "discussions.reading",
                  "discussions.topics",
                  "discussions.unnamed")),
          Map.entry("home", Set.of("platform", "people", "spaces")),
          Map.entry(
              "demo",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "spaces.settings",
                  "spaces.members",
                  "contributions",
                  "contributions.drafts",
                  "contributions.moderation",
                  "joining",
                  "contributions.reactions",
                  "chat",
                  "chat.changing",
                  "chat.keeping",
                  "chat.making",
                  "chat.moderating",
                  "chat.talking",
                  "discussions",
                  "discussions.answers",
                  "discussions.changing",
                  "discussions.keeping",
                  "discussions.lists",
                  "discussions.moderating",
                  "discussions.reacting",
                  "discussions.reading",
                  "discussions.threads",
                  "discussions.topics")),
          // Features, in a line, and the ground floor.
          Map.entry(
              "discussions.lists",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "discussions",
                  "discussions.answers",
                  "discussions.reading")),
          Map.entry(
              "discussions.moderating",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.moderation",
                  "discussions",
                  "discussions.changing",
                  "discussions.reading")),
          Map.entry(
              "discussions.changing",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.drafts",
                  "contributions.mentions",
                  "contributions.moderation",
                  "contributions.identifiers",
                  "discussions",
                  "discussions.differences",
                  "discussions.reading",
                  "discussions.threads",
                  "discussions.writing")),
          Map.entry(
              "discussions.live",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "discussions",
                  "discussions.reading",
                  "discussions.threads")),
          Map.entry(
              "discussions.threads",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.drafts",
                  "contributions.mentions",
                  "contributions.reactions",
                  "contributions.identifiers",
                  "discussions",
                  "discussions.answers",
                  "discussions.keeping",
                  "discussions.reacting",
                  "discussions.reading",
                  "discussions.topics",
                  "discussions.writing")),
          Map.entry(
              "discussions.writing",
              Set.of("platform", "people", "spaces", "contributions.mentions", "discussions")),
          Map.entry(
              "discussions.reacting",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.reactions",
                  "discussions",
                  "discussions.reading")),
          Map.entry(
              "discussions.answers",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions.drafts",
                  "contributions.identifiers",
                  "discussions",
                  "discussions.reading")),
          Map.entry(
              "discussions.keeping",
              Set.of("platform", "people", "spaces", "discussions", "discussions.reading")),
          Map.entry(
              "discussions.topics",
              Set.of("platform", "people", "spaces", "discussions", "discussions.reading")),
          Map.entry(
              "discussions.moving",
              Set.of("platform", "people", "spaces", "discussions", "discussions.reading")),
          Map.entry(
              "discussions.unnamed",
              Set.of("platform", "people", "spaces", "discussions", "discussions.reading")),
          Map.entry("discussions.reading", Set.of("platform", "people", "spaces", "discussions")),
          Map.entry("discussions", Set.of("platform", "people", "spaces", "contributions.drafts")),
          Map.entry("discussions.differences", Set.of()),
          Map.entry(
              "chat.making",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions.drafts",
                  "contributions.identifiers",
                  "contributions.mentions",
                  "discussions",
                  "discussions.threads",
                  "discussions.topics",
                  "discussions.writing",
                  "chat",
                  "chat.talking")),
          Map.entry(
              "chat.keeping",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.moderation",
                  "chat")),
          Map.entry(
              "chat.reacting",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.reactions",
                  "chat")),
          Map.entry(
              "chat.moderating",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.drafts",
                  "contributions.moderation",
                  "chat")),
          Map.entry(
              "chat.live",
              Set.of("platform", "people", "spaces", "chat", "chat.reacting", "chat.talking")),
          Map.entry(
              "chat.changing",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.drafts",
                  "contributions.mentions",
                  "chat",
                  "chat.talking")),
          Map.entry(
              "chat.talking",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions",
                  "contributions.drafts",
                  "contributions.identifiers",
                  "contributions.mentions",
                  "discussions.threads",
                  "chat",
                  "chat.reacting")),
          Map.entry(
              "chat",
              Set.of(
                  "platform",
                  "people",
                  "spaces",
                  "contributions.drafts",
                  "contributions.mentions",
                  "discussions")),
          Map.entry("contributions", Set.of()),
          Map.entry(
              "contributions.moderation", Set.of("platform", "people", "spaces", "contributions")),
          Map.entry("contributions.drafts", Set.of("platform", "people", "spaces")),
          Map.entry(
              "contributions.mentions", Set.of("platform", "people", "spaces", "contributions")),
          Map.entry(
              "contributions.reactions", Set.of("platform", "people", "spaces", "contributions")),
          Map.entry("contributions.identifiers", Set.of("platform")),
          Map.entry("joining", Set.of("platform", "people", "spaces")),
          Map.entry("spaces.settings", Set.of("platform", "people", "spaces")),
          Map.entry("spaces.members", Set.of("platform", "people", "spaces")),
          Map.entry("spaces", Set.of("platform", "people")),
          Map.entry("people", Set.of("platform")),
          // The platform, from the pages down.
          Map.entry(
              "platform.web",
              Set.of(
                  "platform.cache",
                  "platform.config",
                  "platform.db",
                  "platform.events",
                  "platform.jobs",
                  "platform.live",
                  "platform.secrets",
                  "platform.views",
                  "platform.views.govuk")),
          Map.entry(
              "platform.mail",
              Set.of("platform.config", "platform.db", "platform.jobs", "platform.views")),
          Map.entry("platform.live", Set.of("platform.config")),
          Map.entry("platform.jobs", Set.of("platform.config", "platform.db")),
          Map.entry("platform.events", Set.of("platform.db")),
          Map.entry("platform.secrets", Set.of("platform.config")),
          Map.entry("platform.config", Set.of("platform.db")),
          Map.entry("platform.postgres", Set.of("platform.db")),
          Map.entry("platform.pictures", Set.of()),
          Map.entry("platform.views.govuk", Set.of("platform.views")),
          Map.entry("platform.views", Set.of()),
          Map.entry("platform.cache", Set.of()),
          Map.entry("platform.db", Set.of()));

  @Test
  void packages_are_free_of_cycles() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(Classes.MAIN.that(DescribedPredicate.describe("are ours", PackagesTest::ours)));
  }

  @Test
  void a_package_knows_only_those_that_the_table_allows() {
    var found = new TreeSet<String>();
    for (var type : Classes.MAIN) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(d -> ours(d.getTargetClass()) && !allowed(d))
          .forEach(d -> found.add(d.getDescription()));
    }
    assertEquals(List.of(), List.copyOf(found), "an arrow that the table does not allow");
  }

  @Test
  void the_table_names_every_package_and_no_other() {
    var there = new TreeSet<String>();
    Classes.MAIN.forEach(type -> there.add(name(type)));
    there.remove("platform");
    var known = new TreeSet<>(ALLOWED.keySet());
    known.removeIf(name -> name.equals("operator") && !there.contains(name));
    assertEquals(known, there);
  }

  private static boolean allowed(Dependency arrow) {
    var from = name(arrow.getOriginClass());
    var to = name(arrow.getTargetClass());
    if (from.equals(to)) {
      return true;
    }
    var allowed = ALLOWED.getOrDefault(from, Set.of());
    // A feature may use any part of the platform; a part of the platform only those it names.
    return allowed.contains("*")
        || allowed.contains(to)
        || (to.startsWith("platform.") && allowed.contains("platform"));
  }

  private static boolean ours(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** Without the root: {@code platform.db}. */
  private static String name(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
  }
}
