package commonground.support;

import static java.util.Map.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no careful person types, and what a page has to bear all the same. */
public final class BadValues {

  public static final String FORM = "application/x-www-form-urlencoded";

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s\\uFFFD\\uFFFE\\uFFFF]+");

  private BadValues() {}

  /** For a field of a form, percent-encoded. */
  public static final Map<String, String> FIELDS =
      ordered(
          entry("nothing", ""),
          entry("blanks", "+%20%09%0A%0D%0A"),
          entry("a million letters", "a".repeat(1_000_000)),
          entry("NUL", "before%00after"),
          entry("a lone surrogate", "before%ED%A0%80after"),
          entry("no UTF-8", "before%FF%FE%C3%28after"),
          entry("turned direction", "before%E2%80%AEretfa"),
          entry(
              "an emoji of seven code points",
              "%F0%9F%91%A9%E2%80%8D%F0%9F%94%AC%F0%9F%8F%BD%EF%B8%8F"),
          entry("a script", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"),
          entry("SQL", "'%3B+drop+table+people%3B+--"),
          entry("a template", "%7B%7B%7Bbody%7D%7D%7D"),
          entry("a negative number", "-1"),
          entry("a huge number", "99999999999999999999999999"),
          entry("a large number", "999999999999999999"),
          entry("no number", "1e9"),
          entry("many dots", "a.".repeat(30_000)),
          entry("deep quotes", "%3E".repeat(30_000)),
          entry("many brackets", "%5B".repeat(30_000)),
          entry("many stars", "*a_".repeat(20_000)),
          entry("header lines", "a%0D%0ASet-Cookie:+x%3D1"));

  /** Bodies of a POST. */
  public static final Map<String, String> BODIES =
      ordered(
          entry("nothing at all", ""),
          entry("broken encoding", "post=%zz&title=%&email=%E0%A4%A&name=%u0041"),
          entry("signs only", "&&&==&=&%00=%00"),
          entry("ten thousand fields", fields(10_000)),
          entry("a long name", "x".repeat(100_000) + "=1"),
          entry("bytes", "\u00ff\u00fe\u0000\u0001=\u0080"));

  /** Types of a body that is no form. */
  public static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/json",
          "multipart/form-data; boundary=x",
          "x",
          FORM + "; charset=utf-16");

  /** For a parameter in a path or a query; not always percent-encoded as it should be. */
  public static final List<String> ADDRESSES =
      List.of(
          "0",
          "-1",
          "1.5",
          "9223372036854775808",
          "999999999999999999",
          "99999999999999999999999999",
          "%00",
          "%ED%A0%80",
          "%FF",
          "%zz",
          "%",
          "%2",
          "%2e%2e",
          "..%2f..%2fetc%2fpasswd",
          "%3Cscript%3E",
          "<script>",
          "'%3B%20drop%20table%20people",
          "%F0%9F%94%AC",
          "\u00c3\u00a9",
          "a%0d%0aSet-Cookie:%20x=1",
          "%20",
          "a+b",
          ";x=1",
          "1-1",
          "99999999999999999-999999999999999999",
          "x".repeat(3_000));

  /** A body with so many fields. */
  public static String fields(int count) {
    var body = new StringBuilder();
    for (var i = 0; i < count; i++) {
      body.append("f").append(i).append("=1&");
    }
    return body.toString();
  }

  /**
   * What of a text a person sees: without blanks, controls and marks for what could not be read.
   */
  public static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll("");
  }

  /** A percent-encoded value as a person would see it. */
  public static String decoded(String value) {
    return URLDecoder.decode(value.replaceAll("&.*", ""), StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private static Map<String, String> ordered(Map.Entry<String, String>... entries) {
    var map = new LinkedHashMap<String, String>();
    for (var entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return map;
  }
}
