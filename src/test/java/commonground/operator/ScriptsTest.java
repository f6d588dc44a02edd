package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts themselves, in an unpacked release, on sites with an embedded database. */
@Tag("long")
class ScriptsTest {

  @TempDir private static Path folder;

  /**
   * Scripts and settings as a release has them, and a jar that points at the classes under test.
   */
  @BeforeAll
  static void unpack() throws IOException {
    // The embedded database runs as another account, which must reach its own folder.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var part : List.of("scripts", "config")) {
      try (var files = Files.walk(Path.of(part))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(folder.resolve(file).resolveSibling(""));
          Files.copy(file, folder.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    Files.createDirectories(folder.resolve("lib"));
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes());
    var jar = Files.newOutputStream(folder.resolve("commonground.jar"));
    new JarOutputStream(jar, manifest).close();
  }

  private static String classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toUri())
        .map(URI::toString)
        .collect(Collectors.joining(" "));
  }

  private record Ran(int code, String said) {}

  private static Ran script(Path data, String input, String... command)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of(command));
    line.set(0, folder.resolve("scripts/admin").resolve(command[0]).toString());
    var process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    process.environment().keySet().removeIf(name -> name.startsWith("COMMONGROUND_"));
    process.environment().put("COMMONGROUND_PROFILE", "test");
    process.environment().put("COMMONGROUND_DATA_DIR", data.toString());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // As a timer starts it: nothing says that we speak UTF-8.
    process.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
    var started = process.start();
    try (var in = started.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(started.waitFor(), said);
  }

  @Test
  void a_site_moves_to_another_machine_without_ever_being_started() throws Exception {
    var old = folder.resolve("old");
    var made =
        script(
            old,
            "nine quiet herons\n",
            "create-person",
            "--email=zoe@test.example",
            "--name=Zoë Test",
            "--site-admin",
            "--password-stdin");
    assertEquals(
        new Ran(
            0,
            """
            Made an account for Zoë Test <zoe@test.example>.
            They sign in with the password, and look after the whole site.
            """),
        made);
    var space = script(old, "", "create-space", "--slug=up", "--name=Up", "--kind=community");
    assertEquals(0, space.code(), space.said());
    var member =
        script(old, "", "add-member", "--space=up", "--email=zoe@test.example", "--role=broker");
    assertEquals(new Ran(0, "Zoë Test is now in Up as Knowledge broker.\n"), member);

    var backup = script(old, "", "backup", "site.backup");
    assertEquals(0, backup.code(), backup.said());
    var fresh = folder.resolve("fresh");
    var restore = script(fresh, "", "restore", "site.backup");
    assertEquals(0, restore.code(), restore.said());
    var again = script(fresh, "", "create-person", "--email=zoe@test.example", "--name=Zoë Again");
    assertEquals(1, again.code(), again.said());
  }

  @Test
  void a_script_works_on_a_running_embedded_database() throws Exception {
    var data = folder.resolve("running");
    try (var running = EmbeddedPostgres.start(data.resolve("postgres"), Durability.NONE)) {
      assertTrue(running.address().port() > 0);
      var made = script(data, "", "create-person", "--email=al@test.example", "--name=Al Test");
      assertEquals(0, made.code(), made.said());
      var backup = script(data, "", "backup", "running.backup");
      assertTrue(backup.said().contains("  people                        1\n"), backup.said());
    }
  }

  @Test
  void there_is_no_backup_of_no_site() throws Exception {
    var nowhere = folder.resolve("nowhere");
    var ran = script(nowhere, "", "backup", "nothing.backup");
    assertEquals(1, ran.code());
    assertTrue(ran.said().startsWith("There is no site in " + nowhere), ran.said());
    assertTrue(Files.notExists(nowhere));
  }
}
