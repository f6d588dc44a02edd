package commonground.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir Path folder;
  ConfigHome home;

  @BeforeEach
  void deliver() throws IOException {
    home = new ConfigHome(folder);
  }

  @Test
  void every_documented_key_is_read_and_every_key_that_is_read_is_documented() {
    // Config refuses a key that it does not read, and one that it reads but does not find.
    Config.load(Path.of(""), Map.of("COMMONGROUND_PROFILE", "test"));
  }

  @Test
  void a_documented_key_that_nobody_reads_is_a_mistake() throws IOException {
    home.file("default.properties", delivered() + "\nhttp.colour=red\n");
    assertEquals("http.colour", home.mistakenKeys().getFirst());
  }

  @Test
  void a_key_that_is_read_but_not_documented_is_a_mistake() throws IOException {
    home.file("default.properties", delivered().replace("\nhttp.host=127.0.0.1", ""));
    assertEquals("HTTP_HOST", home.mistakenKeys().getFirst());
  }

  @Test
  void each_documented_key_has_a_comment_before_it() throws IOException {
    var before = "";
    for (var line : delivered().lines().toList()) {
      assertTrue(line.isBlank() || line.startsWith("#") || before.startsWith("# "), line);
      before = line;
    }
  }

  @Test
  void a_site_starts_without_any_setting() {
    var config = home.load();
    assertEquals("production", config.profile());
    assertEquals(new Http("127.0.0.1", 8080, 9090), config.http());
    assertEquals(URI.create("http://localhost:8080"), config.publicUrl());
    assertEquals(folder.resolve("data").toAbsolutePath(), config.dataDir());
    assertEquals(folder.resolve("data/mail").toAbsolutePath(), config.mail().folder());
    assertEquals("no-reply@localhost", config.mail().from());
    assertEquals(Optional.empty(), config.database());
    assertEquals(Optional.empty(), config.mail().server());
    assertEquals(Duration.ofDays(7), config.sessions().idle());
  }

  @Test
  void a_profile_differs_from_the_defaults_only_where_it_says_so() {
    var config = home.with("PROFILE", "demo").load();
    assertEquals("demo", config.profile());
    assertEquals(folder.resolve("data/demo").toAbsolutePath(), config.dataDir());
    assertEquals(8080, config.http().port());
  }

  @Test
  void local_settings_win_over_the_profile() throws IOException {
    home.file("local.properties", "site.name=Ours\n").with("PROFILE", "demo");
    assertEquals("Ours", home.load().site().name());
  }

  @Test
  void the_environment_wins_over_local_settings() throws IOException {
    home.file("local.properties", "http.port=8081\n").with("HTTP_PORT", "8082");
    assertEquals(8082, home.load().http().port());
  }

  @Test
  void tests_never_read_the_local_settings_of_a_machine() throws IOException {
    home.file("local.properties", "database.url=postgresql://real:pw@db/site\n");
    assertTrue(home.load().database().isPresent());
    assertEquals(Optional.empty(), home.with("PROFILE", "test").load().database());
  }

  @Test
  void an_empty_variable_means_empty_and_not_unset() {
    home.with("PROFILE", "demo").with("SITE_CONTACT_EMAIL", "");
    assertEquals(Optional.empty(), home.load().site().contactEmail());
  }

  @Test
  void what_the_test_suite_is_told_is_no_setting() {
    assertEquals(8080, home.with("TEST_DATABASE_URL", "postgresql://a@b/c").load().http().port());
  }

  @Test
  void what_the_scripts_read_is_no_setting_either() {
    home.with("JAVA_OPTS", "-Xmx2g").with("CHROMIUM", "/usr/bin/chromium");
    assertEquals(8080, home.load().http().port());
  }

  @Test
  void address_and_cookie_follow_another_port() {
    var moved = home.load().withHttpPort(8081);
    assertEquals(8081, moved.http().port());
    assertEquals(URI.create("http://localhost:8081"), moved.publicUrl());
    assertEquals("cg-8081", moved.cookieName());
  }

  @Test
  void a_public_address_that_was_set_stays_on_another_port() {
    var moved = home.with("PUBLIC_URL", "https://ground.example").load().withHttpPort(8081);
    assertEquals(8081, moved.http().port());
    assertEquals(URI.create("https://ground.example"), moved.publicUrl());
    assertEquals("__Host-cg", moved.cookieName());
  }

  @Test
  void both_ports_can_move() {
    var moved = home.load().withHttpPort(8081).withManagementPort(9091);
    assertEquals(new Http("127.0.0.1", 8081, 9091), moved.http());
    assertThrows(ConfigMistakes.class, () -> moved.withHttpPort(9091));
  }

  @Test
  void a_theme_changes_only_the_colours_it_names_and_their_shades() {
    assertEquals(Map.of(), home.load().theme().properties());
    assertEquals(
        Map.of("--cg-link", "#8a2f5d", "--cg-link-hover", "#612141"),
        home.with("THEME_LINK", "#8A2F5D").load().theme().properties());
  }

  @Test
  void text_in_a_file_is_utf_8() throws IOException {
    home.file("local.properties", "site.name=Tŷ'r gymuned\n");
    assertEquals("Tŷ'r gymuned", home.load().site().name());
  }

  @Test
  void a_real_site_is_told_what_it_lacks_and_starts() {
    var advice = home.with("PUBLIC_URL", "https://ground.example").load().advice();
    assertEquals(3, advice.size(), advice.toString());
    assertTrue(advice.getFirst().contains("SITE_CONTACT_EMAIL"));
  }

  @Test
  void no_secret_is_printed() {
    var config =
        home.with("DATABASE_URL", "postgresql://me:opensesame@db/site")
            .with("MAIL_URL", "smtps://me:opensesame@mail.example")
            .load();
    var printed = config + " " + config.database() + " " + config.mail();
    assertTrue(printed.contains("mail.example"));
    assertFalse(printed.contains("opensesame"), printed);
  }

  private String delivered() throws IOException {
    return Files.readString(Path.of("config/default.properties"));
  }
}
