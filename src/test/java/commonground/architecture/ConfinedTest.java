package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be touched only in one place. */
@Tag("long")
class ConfinedTest {

  private static final String PLATFORM = "commonground.platform.";

  /**
   * @param what a type, or a package that ends in a dot
   * @param where packages with all below them, or single types
   */
  record Rule(List<String> what, List<String> where) {
    static Rule of(String where, String... what) {
      return new Rule(List.of(what), List.of(where.split(" ")));
    }

    boolean speaksOf(String type) {
      return what.stream().anyMatch(w -> w.endsWith(".") ? type.startsWith(w) : type.equals(w));
    }

    boolean allows(JavaClass type) {
      return within(type, where);
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        Rule.of(PLATFORM + "db", "io.vertx.sqlclient.", "io.vertx.pgclient."),
        // The embedded server asks itself whether it answers, before there is a Db.
        Rule.of(PLATFORM + "db " + PLATFORM + "postgres", "java.sql.", "org.postgresql."),
        Rule.of(
            PLATFORM + "web " + PLATFORM + "live",
            "io.vertx.ext.web.",
            "io.vertx.core.http.HttpServer",
            "io.vertx.core.http.HttpServerRequest",
            "io.vertx.core.http.HttpServerResponse"),
        Rule.of(PLATFORM + "live " + PLATFORM + "events", "io.vertx.core.eventbus."),
        Rule.of(
            // Node waits for Vert.x to end, and Node and Main say what the shutdown hook does.
            "commonground.platform commonground.Node commonground.Main",
            "io.vertx.core.Future",
            "io.vertx.core.Promise",
            "java.lang.Thread",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.Executors",
            "java.util.concurrent.locks."),
        Rule.of(PLATFORM + "cache", "com.github.benmanes."),
        Rule.of(PLATFORM + "views", "com.github.jknack.", "org.commonmark.", "org.owasp."),
        Rule.of(PLATFORM + "secrets", "org.bouncycastle."),
        Rule.of("commonground.joining", "com.google.zxing.", "org.apache.commons.csv."),
        Rule.of(PLATFORM + "web", "io.github.bucket4j.", "io.micrometer."),
        Rule.of(PLATFORM + "mail", "jakarta.mail.", "io.vertx.ext.mail."),
        Rule.of(PLATFORM + "db", "org.flywaydb."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void it_is_touched_nowhere_else(Rule rule) {
    var found = new TreeSet<String>();
    for (var type : Classes.MAIN) {
      if (!rule.allows(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> rule.speaksOf(d.getTargetClass().getBaseComponentType().getName()))
            .forEach(d -> found.add(d.getDescription()));
      }
    }
    assertEquals(List.of(), List.copyOf(found));
  }

  @Test
  void json_is_read_and_written_in_the_platform_and_in_classes_called_format() {
    var json = Rule.of("commonground.platform", "io.vertx.core.json.", "com.fasterxml.");
    var found = new TreeSet<String>();
    for (var type : Classes.MAIN) {
      if (!json.allows(type) && !type.getSimpleName().endsWith("Format")) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(d -> json.speaksOf(d.getTargetClass().getName()))
            .forEach(d -> found.add(d.getDescription()));
      }
    }
    assertEquals(List.of(), List.copyOf(found));
  }

  @Test
  void nothing_is_synchronized_outside_the_platform() {
    var methods =
        Classes.MAIN.stream()
            .filter(type -> !within(type, List.of("commonground.platform")))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
            .map(method -> method.getFullName());
    var blocks =
        Source.MAIN.files().stream()
            .filter(file -> !file.packageName().startsWith("commonground.platform"))
            .filter(file -> file.text().contains("synchronized"))
            .map(file -> file.path().toString());
    assertEquals(List.of(), Stream.concat(methods, blocks).toList());
  }

  /** Time, chance and surroundings are given, so that a test can give others. */
  @Test
  void time_and_chance_come_from_outside() {
    assertEquals(
        List.of(),
        calls(
            List.of(
                "commonground.platform",
                "commonground.Main",
                "commonground.Node",
                "commonground.Config"),
            ConfinedTest::isTimeOrChance));
  }

  private static final Set<String> CLOCKS =
      Set.of("systemUTC", "systemDefaultZone", "system", "tick", "tickMillis", "tickSeconds");

  private static boolean isTimeOrChance(AccessTarget target) {
    var owner = target.getOwner().getName();
    var name = target.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock") && CLOCKS.contains(name))
        || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
        || (owner.equals("java.lang.System")
            && Set.of("getenv", "currentTimeMillis", "nanoTime").contains(name))
        || (owner.equals("java.lang.Thread") && name.equals("sleep"))
        || (owner.equals("java.util.concurrent.TimeUnit") && name.equals("sleep"))
        || (owner.equals("java.lang.Math") && name.equals("random"))
        || Set.of(
                "java.util.Random",
                "java.security.SecureRandom",
                "java.util.concurrent.ThreadLocalRandom")
            .contains(owner);
  }

  private static List<String> calls(List<String> where, Predicate<AccessTarget> what) {
    var found = new TreeSet<String>();
    for (var type : Classes.MAIN) {
      if (!within(type, where)) {
        type.getAccessesFromSelf().stream()
            .filter(access -> what.test(access.getTarget()))
            .map(JavaAccess::getDescription)
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a class is one of these, is inside one, or lies in one of these packages. */
  private static boolean within(JavaClass type, List<String> where) {
    return where.stream()
        .anyMatch(w ->
            type.getName().equals(w)
                || type.getName().startsWith(w + ".")
                || type.getName().startsWith(w + "$"));
  }
}
