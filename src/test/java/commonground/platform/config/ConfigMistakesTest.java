package commonground.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigMistakesTest {
  @TempDir Path folder;
  ConfigHome home;

  @BeforeEach
  void deliver() throws IOException {
    home = new ConfigHome(folder);
  }

  @Test
  void all_mistakes_are_reported_together() {
    home.with("HTTP_PORT", "eighty")
        .with("PUBLIC_URL", "http://ground.example")
        .with("LOG_LEVEL", "loud");
    assertEquals(List.of("HTTP_PORT", "PUBLIC_URL", "LOG_LEVEL"), home.mistakenKeys());
  }

  @Test
  void a_mistake_says_what_was_found_what_was_expected_and_what_to_do() {
    var message = home.with("HTTP_PORT", "eighty").mistakes().getMessage();
    assertEquals(
        """
        One setting needs mending before Common Ground can start.

        HTTP_PORT
          found:    "eighty" (COMMONGROUND_HTTP_PORT)
          expected: a whole number from 0 to 65535
          to do:    Correct or unset COMMONGROUND_HTTP_PORT.
        """,
        message);
  }

  @Test
  void a_mistake_in_a_file_names_the_file() throws IOException {
    home.file("local.properties", "http.port=-1\n");
    var mistake = home.mistakes().list().getFirst();
    assertEquals("\"-1\" (config/local.properties)", mistake.found());
    assertEquals(
        "Correct http.port in config/local.properties, or set COMMONGROUND_HTTP_PORT.",
        mistake.remedy());
  }

  @Test
  void a_misspelled_variable_is_a_mistake_that_names_the_right_one() {
    var mistake = home.with("HTPP_PORT", "8080").mistakes().list().getFirst();
    assertEquals("COMMONGROUND_HTPP_PORT", mistake.key());
    assertEquals("did you mean COMMONGROUND_HTTP_PORT?", mistake.expected());
  }

  @Test
  void a_misspelled_key_in_a_file_is_a_mistake_that_names_the_right_one() throws IOException {
    home.file("local.properties", "htp.port=8080\n");
    assertEquals("did you mean http.port?", home.mistakes().list().getFirst().expected());
  }

  @Test
  void an_unknown_profile_is_a_mistake_that_names_the_known_ones() {
    var mistake = home.with("PROFILE", "staging").mistakes().list().getFirst();
    assertEquals("PROFILE", mistake.key());
    assertEquals("one of demo, test, or none on a real site", mistake.expected());
  }

  @Test
  void a_profile_cannot_reach_outside_the_folder() {
    assertEquals(List.of("PROFILE"), home.with("PROFILE", "../config/demo").mistakenKeys());
  }

  @ParameterizedTest
  @CsvSource({
    "DATABASE_URL, mysql://me:opensesame@db/site",
    "DATABASE_URL, postgresql://me:open#sesame@db/site",
    "DATABASE_URL, postgresql://me:opensesame%zz@db/site",
    "MAIL_URL, smtp://me:opensesame@mail.example?starttls=never",
    "MAIL_URL, opensesame",
    "MIAL_URL, smtp://me:opensesame@mail.example",
    "PUBLIC_URL, https://me:opensesame@ground.example"
  })
  void a_secret_is_never_shown_even_when_it_is_wrong(String name, String value) {
    var message = home.with(name, value).mistakes().getMessage();
    assertTrue(message.contains(name));
    assertFalse(message.contains("sesame"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_PORT, ''",
    "HTTP_PORT, 65536",
    "HTTP_HOST, not a host",
    "MANAGEMENT_PORT, 8080",
    "TRUSTED_PROXIES, proxy.example",
    "DATA_DIR, ''",
    "DATABASE_POOL_SIZE, 1",
    "DATABASE_POOL_SIZE, 91",
    "MAIL_FROM, Ground <ground@example.org>",
    "MAIL_FROM, nobody",
    "SITE_NAME, ''",
    "SITE_NAME, '012345678901234567890123456789012345678901234567890123456789x'",
    "SESSION_IDLE, 7",
    "SESSION_IDLE, 91d",
    "SESSION_ABSOLUTE, 6d",
    "LIMIT_SIGNIN_ADDRESS, 0",
    "THEME_ACCENT, red",
    "THEME_LINK, #fff",
    "THEME_DIR, missing"
  })
  void a_bad_value_is_one_mistake(String name, String value) {
    assertEquals(List.of(name), home.with(name, value).mistakenKeys());
  }

  @Test
  void a_line_break_in_a_name_is_a_mistake() {
    assertEquals(List.of("SITE_NAME"), home.with("SITE_NAME", "a\r\nBcc: b").mistakenKeys());
  }

  @Test
  void a_data_folder_that_is_a_file_is_a_mistake() throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    assertEquals(List.of("DATA_DIR"), home.with("DATA_DIR", "taken").mistakenKeys());
  }

  @Test
  void two_lines_for_one_setting_are_a_mistake() throws IOException {
    home.file("local.properties", "http.port=8080\nhttp.port=8081\n");
    assertEquals(List.of("HTTP_PORT"), home.mistakenKeys());
  }

  @Test
  void a_missing_file_of_defaults_is_named() throws IOException {
    Files.delete(folder.resolve("config/default.properties"));
    assertEquals("config/default.properties", home.mistakenKeys().getFirst());
  }

  @Test
  void a_file_that_is_not_utf_8_is_named() throws IOException {
    Files.write(folder.resolve("config/local.properties"), new byte[] {'a', '=', (byte) 0xff});
    assertEquals("config/local.properties", home.mistakenKeys().getFirst());
  }

  @Test
  void a_broken_escape_is_named() throws IOException {
    home.file("local.properties", "site.name=C:\\users\n");
    assertEquals("config/local.properties", home.mistakenKeys().getFirst());
  }
}
