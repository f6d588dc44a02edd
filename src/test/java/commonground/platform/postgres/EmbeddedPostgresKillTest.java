package commonground.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.support.Eventually;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes are killed while a {@link PostgresVictim} writes; what it confirmed must be kept. */
@Timeout(120)
@Tag("long")
class EmbeddedPostgresKillTest {

  /** What can die. The watch is the shell that asks PostgreSQL to stop when the JVM is gone. */
  private enum Part {
    JVM,
    WATCH,
    POSTGRES
  }

  private static final String NOT_ANSWERING = "not answering";

  private static final int CONFIRMED_BEFORE_KILL = 30;

  /** Shared by all tests, one after the other: only the first start unpacks PostgreSQL. */
  @TempDir private static Path folder;

  private Optional<Process> victim = Optional.empty();

  static Stream<Set<Part>> every_combination() {
    return IntStream.range(1, 1 << Part.values().length)
        .mapToObj(bits -> {
          var parts = EnumSet.noneOf(Part.class);
          for (var part : Part.values()) {
            if ((bits & (1 << part.ordinal())) != 0) {
              parts.add(part);
            }
          }
          return parts;
        });
  }

  @AfterEach
  void end() throws InterruptedException {
    if (victim.isPresent()) {
      victim.get().destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @MethodSource("every_combination")
  void what_was_confirmed_is_kept_and_the_next_start_works(Set<Part> parts)
      throws IOException, SQLException, InterruptedException {
    var process = startVictim();
    var confirmed = new ArrayList<Long>();
    try (var lines = process.inputReader()) {
      readConfirmed(lines, confirmed, CONFIRMED_BEFORE_KILL);
      kill(parts);
      if (!parts.contains(Part.JVM)) {
        // It goes on by itself: PostgreSQL came back under it.
        readConfirmed(lines, confirmed, CONFIRMED_BEFORE_KILL);
        kill(EnumSet.of(Part.JVM));
      }
      readConfirmed(lines, confirmed, Integer.MAX_VALUE);
    }
    try (var next = EmbeddedPostgres.start(folder, Durability.FULL)) {
      var kept = Sql.on(next.address()).list("select number from kept").stream();
      assertMissingNone(confirmed, new HashSet<>(kept.map(Long::valueOf).toList()));
    }
  }

  @Test
  void postgresql_killed_under_a_living_server_comes_back_on_the_same_port()
      throws IOException, SQLException {
    try (var server = EmbeddedPostgres.start(folder, Durability.FULL)) {
      var before = started(server);
      kill(EnumSet.of(Part.POSTGRES));
      Eventually.that(
          "PostgreSQL answers again",
          () -> !List.of(before, NOT_ANSWERING).contains(started(server)));
      assertEquals(Optional.of(server.address()), EmbeddedPostgres.running(folder));
    }
    nothingIsLeftOf(folder);
  }

  @Test
  void a_stop_while_postgresql_is_being_restarted_leaves_none_behind() throws IOException {
    var server = EmbeddedPostgres.start(folder, Durability.FULL);
    kill(EnumSet.of(Part.POSTGRES));
    server.close();
    nothingIsLeftOf(folder);
  }

  @Test
  void an_operator_finds_the_server_of_another_jvm() throws IOException, SQLException {
    var process = startVictim();
    try (var lines = process.inputReader()) {
      readConfirmed(lines, new ArrayList<>(), 1);
      var found = EmbeddedPostgres.running(folder).orElseThrow();
      assertEquals("1", Sql.on(found).one("select 1"));
    }
  }

  @Test
  void postgresql_goes_when_its_jvm_is_killed() throws IOException, InterruptedException {
    var process = startVictim();
    try (var lines = process.inputReader()) {
      readConfirmed(lines, new ArrayList<>(), 1);
      kill(EnumSet.of(Part.JVM));
      nothingIsLeftOf(folder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unpacking", "making"})
  void a_first_start_killed_half_way_does_not_hinder_the_next(String half, @TempDir Path open)
      throws IOException, SQLException, InterruptedException {
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    var fresh = open.resolve("postgres");
    var process = startVictim(fresh);
    Eventually.that("a folder " + half + "-…", () -> !folders(fresh, half).isEmpty());
    kill(EnumSet.of(Part.JVM));
    process.waitFor();
    assertFalse(Files.exists(fresh.resolve("cluster")));

    EmbeddedPostgres.start(fresh, Durability.FULL).close();
    try (var second = EmbeddedPostgres.start(fresh, Durability.FULL)) {
      assertEquals("1", Sql.on(second.address()).one("select 1"));
      assertEquals(List.of(), folders(fresh, "unpacking"));
    }
    // What the killed one had started may still be writing where it began.
    nothingIsLeftOf(fresh);
  }

  private static void nothingIsLeftOf(Path folder) {
    Eventually.that(
        "no process works in " + folder,
        () -> ProcessHandle.allProcesses().noneMatch(left -> names(left, folder)));
  }

  private static boolean names(ProcessHandle process, Path folder) {
    return process.info().commandLine().orElse("").contains(folder + File.separator);
  }

  private static List<String> folders(Path folder, String half) {
    var names = Objects.requireNonNullElse(folder.toFile().list(), new String[0]);
    return Stream.of(names).filter(name -> name.startsWith(half)).toList();
  }

  private Process startVictim() throws IOException {
    return startVictim(folder);
  }

  private Process startVictim(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var first = Long.toString(System.nanoTime());
    var classes = System.getProperty("java.class.path");
    var main = PostgresVictim.class.getName();
    var process =
        new ProcessBuilder(java, "-cp", classes, main, folder.toString(), first)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    victim = Optional.of(process);
    return process;
  }

  /**
   * Reads so many confirmed numbers more, or those that there still are when the victim is dead.
   */
  private static void readConfirmed(BufferedReader lines, List<Long> confirmed, int count)
      throws IOException {
    for (int read = 0; read < count; ) {
      var line = lines.readLine();
      if (line == null) {
        assertEquals(Integer.MAX_VALUE, count, "The victim ended before it was killed");
        return;
      }
      if (line.startsWith("kept ")) {
        confirmed.add(Long.valueOf(line.substring("kept ".length())));
        read++;
      }
    }
  }

  private void kill(Set<Part> parts) throws IOException {
    var doomed = new ArrayList<ProcessHandle>();
    for (var part : parts) {
      var found = of(part);
      assertEquals(1, found.size(), part + ": " + found);
      doomed.addAll(found);
    }
    doomed.forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> of(Part part) throws IOException {
    return switch (part) {
      case JVM -> victim.map(Process::toHandle).stream().toList();
      case WATCH -> ProcessHandle.allProcesses().filter(this::watches).toList();
      case POSTGRES ->
          PostmasterFile.read(PostgresCluster.in(folder.toRealPath()).data()).stream()
              .flatMap(file -> ProcessHandle.of(file.pid()).stream())
              .toList();
    };
  }

  private boolean watches(ProcessHandle process) {
    var line = process.info().commandLine().orElse("");
    return line.contains("commonground-postgres") && names(process, folder);
  }

  private static String started(EmbeddedPostgres server) {
    try {
      return Sql.on(server.address()).one("select pg_postmaster_start_time()::text");
    } catch (SQLException e) {
      return NOT_ANSWERING;
    }
  }

  private static void assertMissingNone(List<Long> confirmed, Set<Long> kept) {
    var lost = confirmed.stream().filter(number -> !kept.contains(number)).toList();
    assertEquals(List.of(), lost);
  }
}
