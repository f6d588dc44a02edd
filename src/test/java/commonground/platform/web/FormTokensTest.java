package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.StoryClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of people who are not signed in. */
class FormTokensTest {

  private final StoryClock clock = new StoryClock(Instant.parse("2026-03-10T09:00:00Z"));
  private final FormTokens tokens = tokens("a key of this very site, kept");

  private FormTokens tokens(String key) {
    return new FormTokens(key.getBytes(StandardCharsets.UTF_8), clock);
  }

  @Test
  void a_token_is_ours_for_twelve_hours() {
    var token = tokens.make();
    assertTrue(tokens.ours(token));
    clock.advance(Duration.ofHours(12));
    assertTrue(tokens.ours(token));
    clock.advance(Duration.ofSeconds(1));
    assertFalse(tokens.ours(token));
  }

  @Test
  void a_token_of_another_node_whose_clock_is_a_little_ahead_is_ours() {
    clock.advance(Duration.ofSeconds(50));
    var token = tokens.make();
    clock.advance(Duration.ofSeconds(-50));
    assertTrue(tokens.ours(token));
  }

  @Test
  void a_token_from_the_future_is_not_ours() {
    clock.advance(Duration.ofMinutes(5));
    var token = tokens.make();
    clock.advance(Duration.ofMinutes(-5));
    assertFalse(tokens.ours(token));
  }

  @Test
  void a_token_of_another_site_is_not_ours() {
    assertFalse(tokens.ours(tokens("another key, of another site").make()));
  }

  @Test
  void a_token_with_another_time_is_not_ours() {
    var token = tokens.make();
    var proof = token.substring(token.indexOf('.'));
    clock.advance(Duration.ofHours(13));
    var later = tokens.make();
    assertFalse(tokens.ours(later.substring(0, later.indexOf('.')) + proof));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "a", "a.", ".a", "zzzzzzzzzzz.a", "-1.a", "a.b.c", "ä.ö", "0.", "\0.\0"})
  void anything_else_is_not_ours(String token) {
    assertFalse(tokens.ours(token));
  }
}
