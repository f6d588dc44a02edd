package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.support.BadValues;
import commonground.support.Forms;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import commonground.support.Tour;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One table of bad values meets every field of every form that the site's pages show: never an
 * error of ours, never a lost text, always a page of the site.
 */
@Tag("long")
class BadValuesTest {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final TestSite empty = new TestSite();

  private static Tour tour;
  private static Forms forms;

  private final List<String> mistakes = new ArrayList<>();

  @BeforeAll
  static void findForms() {
    tour = new Tour(site);
    forms = new Forms(site, tour);
    forms.addSetup(empty);
  }

  @Test
  void a_page_shows_the_form_of_each_route_that_takes_one() {
    var routes = tour.routes("POST").stream().map(Route::path).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(routes), new TreeSet<>(forms.routes()));
  }

  @Test
  void a_bad_value_in_any_field_gets_a_clear_answer() {
    for (var form : forms.all()) {
      for (var field : form.fields().keySet()) {
        BadValues.FIELDS.forEach((name, value) -> {
          var fields = encoded(form.fields());
          fields.put(HttpBrowser.encode(field), value);
          check(form, field + " = " + name, fields);
        });
      }
    }
    none();
  }

  @Test
  void a_field_that_is_missing_or_comes_twice_gets_a_clear_answer() {
    for (var form : forms.all()) {
      for (var field : form.fields().keySet()) {
        var fields = encoded(form.fields());
        fields.remove(HttpBrowser.encode(field));
        check(form, field + " is missing", fields);
        fields.put(HttpBrowser.encode(field), "one&" + HttpBrowser.encode(field) + "=two");
        check(form, field + " comes twice", fields);
      }
    }
    none();
  }

  @Test
  void a_body_that_is_no_form_gets_a_clear_answer() {
    for (var form : forms.all()) {
      BadValues.BODIES.forEach(
          (name, body) -> judge(form, name, forms.send(form, BadValues.FORM, body), Map.of()));
      BadValues.TYPES.forEach(type -> {
        var body = body(encoded(form.fields()));
        judge(form, type, forms.send(form, type, body), Map.of());
      });
    }
    none();
  }

  private void check(Forms.Form form, String what, Map<String, String> fields) {
    judge(form, what, forms.send(form, BadValues.FORM, body(fields)), form.words(fields));
  }

  /**
   * @param words what was typed, by field
   */
  private void judge(
      Forms.Form form, String what, HttpBrowser.Page page, Map<String, String> words) {
    var where = form.route() + ", " + what + ": " + page.status() + ", ";
    if (page.status() >= 500) {
      mistakes.add(where + "an error of ours");
    }
    if (!page.header("Content-Security-Policy").startsWith("default-src 'none'")) {
      mistakes.add(where + "no security headers");
    }
    var html = page.html();
    if (page.status() != 303 && html.select("header.cg-header, main h1").size() != 2) {
      mistakes.add(where + "not a page of the site");
    }
    if (page.status() >= 400 && page.status() != 400 && page.status() != 413) {
      var kept = new HashSet<String>();
      html.select("input, textarea").forEach(field -> kept.add(BadValues.visible(field.val())));
      html.select(".cg-kept").forEach(box -> kept.add(BadValues.visible(box.wholeText())));
      words.forEach((field, typed) -> {
        if (!kept.contains(BadValues.visible(typed))) {
          mistakes.add(where + field + " is lost");
        }
      });
    }
  }

  private void none() {
    assertEquals("", String.join("\n", mistakes));
    assertFalse(forms.all().isEmpty());
  }

  private static Map<String, String> encoded(Map<String, String> fields) {
    var encoded = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, value) -> encoded.put(HttpBrowser.encode(name), HttpBrowser.encode(value)));
    return encoded;
  }

  private static String body(Map<String, String> encoded) {
    return encoded.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }
}
