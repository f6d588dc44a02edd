package commonground.platform.views.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our partials against the examples in the WebJar. A fixture takes part if our records can express
 * all of its options; the others are left out by the options they use, each for a reason.
 */
@Tag("long")
class FixturesTest {

  /** An option's path, or how it ends, and why we do not have it. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("html", "text is escaped; SafeHtml comes from Markdown or a template alone"),
          Map.entry("Html", "as html"),
          Map.entry("attributes", "no free attributes: a view record names what it prints"),
          Map.entry("describedBy", "only our own hint and error describe a field"),
          Map.entry("disabled", "nothing is disabled"),
          Map.entry("preventDoubleClick", "our own send-once does it"),
          Map.entry("isStartButton", "no start pages"),
          Map.entry("element", "a button is a button, a link is a link"),
          Map.entry("prefix", "no prefix or suffix"),
          Map.entry("suffix", "no prefix or suffix"),
          Map.entry("inputWrapper", "no prefix or suffix"),
          Map.entry("formGroup", "groups have no classes of their own"),
          Map.entry("pattern", "checked by the server, which says what is wrong"),
          Map.entry("disableAutoFocus", "an error summary always takes the focus"),
          Map.entry("role", "the role follows from the kind of banner"),
          Map.entry("titleHeadingLevel", "always 2"),
          Map.entry("card", "no summary cards"),
          Map.entry("classes", "no classes on parts; none on error summaries and banners"),
          Map.entry("items", "a list has no holes"),
          Map.entry("button: id", "no button needs one"),
          Map.entry("password-input: value", "a password is never sent back"),
          Map.entry("textarea: autocomplete", "nothing that a browser could fill in"),
          Map.entry("conditional", "nothing is revealed: it would be hidden without JavaScript"),
          Map.entry("idPrefix", "tabs have ids"),
          Map.entry("PasswordText", "one language"),
          Map.entry("LabelText", "one language"),
          Map.entry("AnnouncementText", "one language"),
          Map.entry("date-input: items.inputmode", "a day is typed in numbers"),
          Map.entry("date-input: items.autocomplete", "no browser knows the day"),
          Map.entry("items.behaviour", "behaviours attach to whole components"));

  /** Options that our records have, for each component. */
  private static final Map<String, Set<String>> OURS =
      Map.ofEntries(
          Map.entry("back-link", Set.of("text", "href", "classes")),
          Map.entry(
              "breadcrumbs",
              Set.of("items.text", "items.href", "collapseOnMobile", "labelText", "classes")),
          Map.entry("button", Set.of("text", "href", "type", "name", "value", "classes")),
          Map.entry("checkboxes", choices("values", "items.name")),
          Map.entry(
              "date-input",
              Set.of(
                  "id",
                  "namePrefix",
                  "fieldset.legend.text",
                  "hint.text",
                  "errorMessage.text",
                  "items.id",
                  "items.name",
                  "items.value",
                  "items.classes")),
          Map.entry("details", Set.of("id", "summaryText", "text", "open", "classes")),
          Map.entry(
              "error-summary",
              Set.of("titleText", "descriptionText", "errorList.text", "errorList.href")),
          Map.entry(
              "input",
              field("value", "type", "autocomplete", "inputmode", "spellcheck", "autocapitalize")),
          Map.entry("inset-text", Set.of("id", "text", "classes")),
          Map.entry("notification-banner", Set.of("type", "text", "titleText", "titleId")),
          Map.entry(
              "pagination",
              Set.of(
                  "previous.href",
                  "previous.text",
                  "previous.labelText",
                  "next.href",
                  "next.text",
                  "next.labelText",
                  "items.number",
                  "items.href",
                  "items.current",
                  "items.ellipsis",
                  "items.visuallyHiddenText",
                  "landmarkLabel",
                  "classes")),
          Map.entry("password-input", field("autocomplete")),
          Map.entry("radios", choices("value", "")),
          Map.entry("select", field("items.value", "items.text", "items.selected", "value")),
          Map.entry("skip-link", Set.of("text", "href", "classes")),
          Map.entry(
              "summary-list",
              Set.of(
                  "rows",
                  "rows.key.text",
                  "rows.value.text",
                  "rows.classes",
                  "rows.actions.items",
                  "rows.actions.items.text",
                  "rows.actions.items.href",
                  "rows.actions.items.visuallyHiddenText",
                  "classes")),
          Map.entry(
              "tabs",
              Set.of("id", "title", "classes", "items.id", "items.label", "items.panel.text")),
          Map.entry("tag", Set.of("text", "classes")),
          Map.entry("textarea", field("value", "rows", "spellcheck")),
          Map.entry("warning-text", Set.of("text", "iconFallbackText", "classes")));

  /** Fixtures that give no more than we can express, and still differ; and why. */
  private static final Map<String, String> ODD =
      Map.of(
          "select: item selected overrides value", "a list has one chosen value",
          "select: without values", "an option always has a value",
          "select: without values with selected value", "an option always has a value");

  private final Views views =
      new Views(
          Templates.onClasspath("templates"),
          name -> "/assets/" + name,
          new Site("", "en", List.of(), ""));

  static Set<String> components() {
    return OURS.keySet();
  }

  @ParameterizedTest
  @MethodSource("components")
  void a_partial_prints_what_the_macro_prints(String component) {
    var compared = 0;
    var wrong = new ArrayList<String>();
    for (var fixture : Fixture.of(component)) {
      if (!foreign(fixture).isEmpty() || ODD.containsKey(component + ": " + fixture.name())) {
        continue;
      }
      compared++;
      var expected = Fixture.canonical(fixture.html());
      var printed = Fixture.canonical(print(fixture));
      if (!expected.equals(printed)) {
        wrong.add(fixture.name() + "\nexpected " + expected + "\nprinted " + printed);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(compared >= 3, component + " compared " + compared);
  }

  @ParameterizedTest
  @MethodSource("components")
  void every_fixture_that_is_left_out_has_a_reason(String component) {
    var unexplained =
        Fixture.of(component).stream()
            .flatMap(f -> foreign(f).stream())
            .filter(path ->
                LEFT_OUT.keySet().stream().noneMatch(known -> explains(known, component, path)))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unexplained);
  }

  @Test
  void half_of_all_fixtures_take_part() {
    var all = OURS.keySet().stream().flatMap(c -> Fixture.of(c).stream()).toList();
    var compared = all.stream().filter(f -> foreign(f).isEmpty()).count();
    assertTrue(compared >= 180, compared + " of " + all.size());
  }

  private String print(Fixture fixture) {
    var view = FixtureRecords.of(fixture);
    return views.render("govuk/" + fixture.component(), view).toString();
  }

  private static Set<String> foreign(Fixture fixture) {
    var paths = fixture.paths();
    paths.removeAll(OURS.get(fixture.component()));
    return paths;
  }

  private static boolean explains(String known, String component, String path) {
    return known.equals(component + ": " + path)
        || path.endsWith(known)
        || path.startsWith(known + ".")
        || path.contains("." + known + ".");
  }

  private static Set<String> field(String... more) {
    var all = new java.util.HashSet<>(Set.of(more));
    all.addAll(
        Set.of(
            "id",
            "name",
            "classes",
            "label.text",
            "label.classes",
            "label.isPageHeading",
            "hint.text",
            "errorMessage.text"));
    return all;
  }

  private static Set<String> choices(String... more) {
    var all = field(more);
    all.addAll(
        Set.of(
            "idPrefix",
            "fieldset.legend.text",
            "fieldset.legend.classes",
            "fieldset.legend.isPageHeading",
            "items.id",
            "items.value",
            "items.text",
            "items.hint.text",
            "items.checked",
            "items.divider"));
    return all;
  }
}
