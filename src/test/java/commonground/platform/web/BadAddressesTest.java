package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Visibility;
import commonground.support.BadValues;
import commonground.support.HttpBrowser;
import commonground.support.RawHttp;
import commonground.support.TestSite;
import commonground.support.Tour;
import commonground.support.Tour.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bad values in a path or a query get a page of the site, never an error of ours. */
@Tag("long")
class BadAddressesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final Pattern PARAMETER = Pattern.compile(":[a-z]+");
  private static final List<String> QUERIES = List.of("next", "said", "before", "from");

  /** What no person opens. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("/robots\\.txt|/notices/count|/spaces/[^/]+/(discussions|chat)/[^/]+/since/");

  private final List<String> mistakes = new ArrayList<>();

  @Test
  void bad_parameters_in_a_path_or_a_query_get_a_clear_answer() {
    var tour = new Tour(site);
    var administrator = tour.browser(Who.ADMINISTRATOR);
    var member = tour.browser(Who.MEMBER);
    for (var route : tour.routes("GET")) {
      var browser = route.path().startsWith("/admin") ? administrator : member;
      var path = tour.path(route, Who.MEMBER, Visibility.PUBLIC);
      BadValues.ADDRESSES.forEach(value -> paths(browser, route, path, value));
      for (var name : QUERIES) {
        BadValues.ADDRESSES.forEach(value -> ask(browser, path + "?" + name + "=" + value));
      }
      List.of("?", "?&", "?%", "?=", "?a=b&a=c", "?%zz=1").forEach(q -> ask(browser, path + q));
    }
    var grouped =
        "/spaces/public/discussions/"
            + tour.thread(Visibility.PUBLIC).value()
            + "?view=replies&from=";
    BadValues.ADDRESSES.forEach(value -> ask(member, grouped + value));
    List.of("//", "/spaces//", "/./", "/%2e", "/..", "/spaces/%2f", "*", "/\\", "/assets/../css")
        .forEach(path -> ask(member, path));
    assertEquals("", String.join("\n", mistakes));
  }

  private void paths(HttpBrowser browser, Route route, String path, String value) {
    var pattern = route.path().split("/", -1);
    for (var i = 0; i < pattern.length; i++) {
      if (PARAMETER.matcher(pattern[i]).matches()) {
        var parts = path.split("/", -1);
        parts[i] = value;
        ask(browser, String.join("/", parts));
      }
    }
  }

  private void ask(HttpBrowser browser, String target) {
    var cookies = "Cookie: " + String.join("; ", browser.cookies());
    var answer = RawHttp.get(site.app().port(), target, cookies);
    if (answer.status() >= 500) {
      mistakes.add("an error of ours, " + answer.status() + " " + target);
    }
    var head = answer.head().toLowerCase(Locale.ROOT);
    if (!head.contains("content-security-policy: default-src 'none'")) {
      mistakes.add("no security headers, " + answer.status() + " " + target);
    }
    var page = answer.body().contains("class=\"cg-header\"");
    var picture = answer.status() == 200 && head.contains("content-type: image/");
    var forPrograms = answer.status() < 300 && FOR_PROGRAMS.matcher(target).lookingAt();
    if (answer.status() != 303 && !page && !picture && !forPrograms) {
      mistakes.add("not a page of the site, " + answer.status() + " " + target);
    }
    if (head.contains("set-cookie")) {
      mistakes.add("a header was slipped in, " + answer.head());
    }
  }

  @Test
  void an_address_that_nobody_can_read_does_not_break_the_next_one() {
    RawHttp.get(site.app().port(), "/%zz");
    assertTrue(site.browser().get("/help").text().contains("cg-header"));
  }
}
