package commonground.platform.views.govuk;

import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes our view records from the options of GOV.UK's fixtures. */
final class FixtureRecords {

  private static final Map<String, Function<JsonObject, Record>> BY_COMPONENT =
      Map.ofEntries(
          Map.entry(
              "back-link",
              o -> new BackLink(text(o, "text", "Back"), text(o, "href", "#"), text(o, "classes"))),
          Map.entry("breadcrumbs", FixtureRecords::breadcrumbs),
          Map.entry("button", FixtureRecords::button),
          Map.entry("checkboxes", FixtureRecords::choices),
          Map.entry("date-input", FixtureRecords::date),
          Map.entry("details", FixtureRecords::details),
          Map.entry("error-summary", FixtureRecords::errorSummary),
          Map.entry("input", FixtureRecords::input),
          Map.entry(
              "inset-text",
              o ->
                  new InsetText(
                      text(o, "id"), text(o, "text"), SafeHtml.EMPTY, text(o, "classes"))),
          Map.entry("notification-banner", FixtureRecords::banner),
          Map.entry("pagination", FixtureRecords::pagination),
          Map.entry(
              "password-input",
              o ->
                  new PasswordField(
                      question(o),
                      text(o, "autocomplete", "current-password"),
                      text(o, "classes"))),
          Map.entry("radios", FixtureRecords::choices),
          Map.entry("select", FixtureRecords::select),
          Map.entry(
              "skip-link",
              o -> new SkipLink(text(o, "text"), text(o, "href", "#content"), text(o, "classes"))),
          Map.entry("summary-list", FixtureRecords::summaryList),
          Map.entry("tabs", FixtureRecords::tabs),
          Map.entry("tag", o -> new Tag(text(o, "text"), text(o, "classes"))),
          Map.entry(
              "textarea",
              o ->
                  new TextBox(
                      question(o),
                      text(o, "value"),
                      o.getInteger("rows", 5),
                      text(o, "classes"),
                      text(o, "spellcheck"))),
          Map.entry(
              "warning-text",
              o ->
                  new WarningText(
                      text(o, "text"),
                      SafeHtml.EMPTY,
                      text(o, "iconFallbackText", "Warning"),
                      text(o, "classes"))));

  private FixtureRecords() {}

  static Record of(Fixture fixture) {
    return Objects.requireNonNull(BY_COMPONENT.get(fixture.component())).apply(fixture.options());
  }

  private static Record breadcrumbs(JsonObject o) {
    var links = list(o, "items").map(i -> Link.to(text(i, "text"), text(i, "href"))).toList();
    return new Breadcrumbs(
        links,
        o.getBoolean("collapseOnMobile", false),
        text(o, "labelText", "Breadcrumb"),
        text(o, "classes"));
  }

  private static Record button(JsonObject o) {
    return new Button(
        text(o, "text"),
        text(o, "href"),
        text(o, "type", "submit"),
        text(o, "name"),
        text(o, "value"),
        text(o, "classes"));
  }

  private static Record date(JsonObject o) {
    var items = list(o, "items").map(i -> part(o, i)).toList();
    var usual = DateField.of(text(o, "id"), "").parts();
    return new DateField(question(o), items.isEmpty() ? usual : items);
  }

  private static DateField.Part part(JsonObject o, JsonObject i) {
    var name = text(i, "name");
    var prefix = text(o, "namePrefix");
    return new DateField.Part(
        text(i, "id", text(o, "id") + "-" + name),
        prefix.isEmpty() ? name : prefix + "-" + name,
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
        text(i, "value"),
        text(i, "classes"),
        false);
  }

  private static Record details(JsonObject o) {
    return new Details(
        text(o, "id"),
        text(o, "summaryText"),
        text(o, "text"),
        SafeHtml.EMPTY,
        o.getBoolean("open", false),
        text(o, "classes"));
  }

  private static Record errorSummary(JsonObject o) {
    var mistakes =
        list(o, "errorList").map(i -> new Mistake(text(i, "text"), text(i, "href"))).toList();
    return new ErrorSummary(text(o, "titleText"), text(o, "descriptionText"), mistakes);
  }

  private static Record input(JsonObject o) {
    var typing =
        new Typing(
            text(o, "autocomplete"),
            text(o, "inputmode"),
            text(o, "spellcheck"),
            text(o, "autocapitalize"));
    return new TextField(
        question(o), text(o, "value"), text(o, "type", "text"), text(o, "classes"), typing);
  }

  private static Record banner(JsonObject o) {
    var success = text(o, "type").equals("success");
    var title = text(o, "titleText", success ? "Success" : "Important");
    var id = text(o, "titleId", "govuk-notification-banner-title");
    return new NotificationBanner(success, title, id, text(o, "text"), SafeHtml.EMPTY);
  }

  private static Record pagination(JsonObject o) {
    var pages = list(o, "items").map(FixtureRecords::page).toList();
    return new Pagination(
        arrow(o, "previous"),
        arrow(o, "next"),
        pages,
        text(o, "landmarkLabel", "Pagination"),
        text(o, "classes"));
  }

  private static Pagination.Arrow arrow(JsonObject o, String which) {
    var arrow = o.getJsonObject(which, new JsonObject());
    return new Pagination.Arrow(text(arrow, "href"), text(arrow, "text"), text(arrow, "labelText"));
  }

  private static Pagination.Page page(JsonObject i) {
    var number = text(i, "number");
    return new Pagination.Page(
        number,
        text(i, "href"),
        text(i, "visuallyHiddenText", "Page " + number),
        i.getBoolean("current", false),
        i.getBoolean("ellipsis", false));
  }

  private static Record select(JsonObject o) {
    var options =
        list(o, "items")
            .map(i ->
                new SelectField.Option(
                    text(i, "value"), text(i, "text"), i.getBoolean("selected", false)))
            .toList();
    var field = new SelectField(question(o), options, text(o, "classes"));
    return o.containsKey("value") ? field.withChosen(text(o, "value")) : field;
  }

  private static Record summaryList(JsonObject o) {
    return SummaryList.of(list(o, "rows").map(FixtureRecords::row).toList())
        .withClasses(text(o, "classes"));
  }

  private static SummaryList.Row row(JsonObject r) {
    var actions =
        list(r.getJsonObject("actions", new JsonObject()), "items")
            .map(a ->
                new SummaryList.Action(
                    text(a, "text"), text(a, "href"), text(a, "visuallyHiddenText")))
            .toList();
    return new SummaryList.Row(
        text(r.getJsonObject("key"), "text"),
        text(r.getJsonObject("value"), "text"),
        SafeHtml.EMPTY,
        actions,
        false,
        text(r, "classes"));
  }

  private static Record tabs(JsonObject o) {
    var items =
        list(o, "items")
            .map(i ->
                new Tabs.Tab(
                    text(i, "id"),
                    text(i, "label"),
                    text(i.getJsonObject("panel"), "text"),
                    SafeHtml.EMPTY))
            .toList();
    return new Tabs(text(o, "id"), text(o, "title", "Contents"), items, text(o, "classes"));
  }

  private static Record choices(JsonObject o) {
    var chosen = o.getJsonArray("values", new JsonArray());
    var one = text(o, "value");
    var items =
        list(o, "items")
            .map(i ->
                new Choice(
                    text(i, "id"),
                    text(i, "name"),
                    text(i, "value"),
                    text(i, "text"),
                    text(i.getJsonObject("hint", new JsonObject()), "text"),
                    i.getBoolean(
                        "checked",
                        chosen.contains(text(i, "value"))
                            || (!one.isEmpty() && one.equals(text(i, "value")))),
                    text(i, "divider")))
            .toList();
    return Choices.of(question(o), items, text(o, "classes"));
  }

  private static Question question(JsonObject o) {
    var fieldset = o.getJsonObject("fieldset", new JsonObject());
    var label = o.getJsonObject("label", fieldset.getJsonObject("legend", new JsonObject()));
    var id = text(o, "id", text(o, "idPrefix", text(o, "name")));
    return new Question(
        id,
        text(o, "name"),
        new Label(
            text(label, "text"), text(label, "classes"), label.getBoolean("isPageHeading", false)),
        text(o.getJsonObject("hint", new JsonObject()), "text"),
        text(o.getJsonObject("errorMessage", new JsonObject()), "text"));
  }

  private static java.util.stream.Stream<JsonObject> list(JsonObject o, String name) {
    return o.getJsonArray(name, new JsonArray()).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(i -> !i.isEmpty());
  }

  private static String text(JsonObject o, String name) {
    return text(o, name, "");
  }

  private static String text(JsonObject o, String name, String otherwise) {
    var value = o.getValue(name);
    return value == null ? otherwise : value.toString();
  }
}
