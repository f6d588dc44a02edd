package commonground.contributions.identifiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.contributions.identifiers.Found.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks as if it told who somebody is, and what does not. */
public class IdentifiersTest {

  /** Texts of {@code identifiers.txt}: what is found in them, by kind, before a bar. */
  public static List<String> cases() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    IdentifiersTest.class.getResourceAsStream("/identifiers.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a case, with what cannot be seen in it. */
  public static String text(String one) {
    var typed = one.substring(one.indexOf('|') + 1).strip().replace("\\n", "\n");
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(typed)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }

  /** The kinds that are found in it, with blanks between; "" for none. */
  public static String kinds(String one) {
    return one.substring(0, one.indexOf('|')).strip();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_text_gives_what_its_line_says(String one) {
    var found =
        Identifiers.in(text(one)).stream().map(f -> f.kind().name().toLowerCase(Locale.ROOT));
    assertEquals(kinds(one), String.join(" ", found.toList()), text(one));
  }

  /** The check digit as the NHS Data Dictionary says it, step by step. */
  private static int checkDigit(int[] nine) {
    var factor = 10;
    var total = 0;
    for (var digit : nine) {
      total += digit * factor--;
    }
    var check = 11 - total % 11;
    return check == 11 ? 0 : check;
  }

  private static String number(int[] nine, int check) {
    var digits = new StringBuilder();
    for (var digit : nine) {
      digits.append(digit);
    }
    return digits.append(check).toString();
  }

  @Test
  void of_the_ten_last_digits_one_at_most_checks_and_it_is_the_right_one() {
    var random = new Random(42);
    for (var n = 0; n < 20_000; n++) {
      var nine = random.ints(9, 0, 10).toArray();
      for (var last = 0; last < 10; last++) {
        var digits = number(nine, last);
        var same = digits.chars().distinct().count() == 1;
        assertEquals(!same && last == checkDigit(nine), NhsNumber.checks(digits), digits);
      }
    }
  }

  @Test
  void any_other_digit_in_one_place_and_any_two_neighbours_changed_are_noticed() {
    var random = new Random(7);
    for (var n = 0; n < 5_000; n++) {
      var nine = random.ints(9, 0, 10).toArray();
      var check = checkDigit(nine);
      var digits = number(nine, check % 10);
      if (check == 10 || !NhsNumber.checks(digits)) {
        continue;
      }
      var place = random.nextInt(10);
      var other = (char) ('0' + (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      var wrong = digits.substring(0, place) + other + digits.substring(place + 1);
      assertFalse(NhsNumber.checks(wrong), digits + " is not " + wrong);
      var i = random.nextInt(9);
      if (digits.charAt(i) != digits.charAt(i + 1)) {
        var swapped =
            digits.substring(0, i)
                + digits.charAt(i + 1)
                + digits.charAt(i)
                + digits.substring(i + 2);
        assertFalse(NhsNumber.checks(swapped), digits + " is not " + swapped);
      }
    }
  }

  @Test
  void every_number_that_checks_is_found_however_it_is_written() {
    var random = new Random(3);
    for (var n = 0; n < 2_000; n++) {
      var nine = random.ints(9, 0, 10).toArray();
      var digits = number(nine, checkDigit(nine) % 10);
      if (!NhsNumber.checks(digits) || !NhsNumber.isGivenOut(digits)) {
        continue;
      }
      var first = digits.substring(0, 3);
      var second = digits.substring(3, 6);
      var third = digits.substring(6);
      for (var gap : List.of("", " ", "-", "\u2013", "\u00a0", " - ")) {
        var text = "It is " + first + gap + second + gap + third + ", I think";
        assertTrue(
            Identifiers.in(text).stream().anyMatch(one -> one.kind() == Kind.NHS_NUMBER), text);
      }
    }
  }

  @Test
  void the_place_shows_the_words_around_and_nothing_of_the_number() {
    var text = "My number is 943 476 5919 and I live here";
    var found = Identifiers.in(text).getFirst();
    assertEquals("My number is ••• ••• •••• and I live here", found.place(text));
  }

  @Test
  void a_long_text_of_digits_takes_no_time() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (var piece :
              List.of("9", "9 ", "943 476 591", "01/01/1950 ", "LS1 ", "(0", "+44 (", "a@")) {
            Identifiers.in(piece.repeat(150_000 / piece.length()));
          }
        });
  }
}
