package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

  record Writer(String name, boolean moderator) {}

  record Post(long number, String text, SafeHtml body, Writer writer, List<String> tags) {}

  record Thread(String name, List<Post> posts) {}

  record Dated(Instant at) {}

  record Perhaps(Optional<String> name) {}

  record Mapped(Map<String, String> names) {}

  record ManyDates(List<Instant> dates) {}

  record CalledLikeAHelper(String asset) {}

  record CalledLikeAnother(String with) {}

  private static final Post POST =
      new Post(
          7,
          "a < b & \"c\"",
          new SafeHtml("<p>hi</p>"),
          new Writer("Zoë", true),
          List.of("x", "y"));

  @Test
  void text_is_escaped() {
    assertEquals(
        "a &lt; b &amp; &quot;c&quot; &#39;&#96;&#61;",
        rendered(
            "{{text}}",
            new Post(1, "a < b & \"c\" '`=", SafeHtml.EMPTY, POST.writer(), List.of())));
  }

  @Test
  void safe_html_is_printed_as_it_is() {
    assertEquals("<p>hi</p>", rendered("{{body}}", POST));
  }

  @Test
  void empty_html_is_false_in_a_condition() {
    assertEquals(
        "none",
        rendered(
            "{{#if body}}some{{else}}none{{/if}}",
            new Post(1, "", SafeHtml.EMPTY, POST.writer(), List.of())));
  }

  @Test
  void nested_records_and_lists_are_reached() {
    assertEquals(
        "7 Zoë yes x,y,",
        rendered(
            "{{number}} {{writer.name}} {{#if writer.moderator}}yes{{/if}} {{#each tags}}{{this}},{{/each}}",
            POST));
  }

  @Test
  void an_empty_list_takes_the_else_branch() {
    assertEquals(
        "nothing yet",
        rendered(
            "{{#each posts}}{{text}}{{else}}nothing yet{{/each}}", new Thread("t", List.of())));
  }

  @Test
  void a_parent_is_reached_by_its_path() {
    assertEquals(
        "t7",
        rendered("{{#each posts}}{{../name}}{{number}}{{/each}}", new Thread("t", List.of(POST))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{nmae}}",
        "{{#if nmae}}x{{/if}}",
        "{{#unless nmae}}x{{/unless}}",
        "{{#each nmae}}x{{/each}}",
        "{{#each posts}}{{name}}{{/each}}",
        "{{#each posts}}{{writer.nmae}}{{/each}}",
        "{{#each posts}}{{#if writer.nmae}}x{{/if}}{{/each}}",
        "{{#each posts}}{{#each tags}}{{name}}{{/each}}{{/each}}",
        "{{#with posts}}{{name}}{{/with}}",
        "{{#each name}}x{{/each}}{{nmae}}",
        "{{asset nmae}}",
        "{{name.length}}"
      })
  void a_name_that_the_record_does_not_have_is_an_error(String template) {
    var e =
        assertThrows(
            IllegalStateException.class, () -> rendered(template, new Thread("t", List.of(POST))));
    assertTrue(e.toString().contains("page.hbs:1:"), e.toString());
  }

  @Test
  void a_partial_sees_the_record_it_is_given_and_not_its_caller() {
    var templates =
        Templates.none()
            .and("page", "{{#each posts}}{{> _writer writer}}{{/each}}")
            .and("_writer", "[{{name}}]");
    assertEquals(
        "[Zoë]", views(templates).render("page", new Thread("t", List.of(POST))).toString());
    var wrong =
        Templates.none()
            .and("page", "{{#each posts}}{{> _writer writer}}{{/each}}")
            .and("_writer", "{{text}}");
    assertThrows(
        IllegalStateException.class,
        () -> views(wrong).render("page", new Thread("t", List.of(POST))));
  }

  record Box(String size, Inner inner) {}

  record Inner(String size, boolean empty) {}

  @Test
  void a_partial_reads_its_own_size_and_not_its_callers() {
    var templates =
        Templates.none()
            .and("page", "{{size}}{{> _in inner}}")
            .and("_in", "{{size}}{{#if empty}}!{{/if}}");
    var box = new Box("big", new Inner("small", true));
    assertEquals("bigsmall!", views(templates).render("page", box).toString());
  }

  @Test
  void a_partial_that_is_kept_is_rendered_once_for_equal_records_and_anew_for_others() {
    var views =
        views(
            Templates.none()
                .and("page", "{{#each posts}}{{> _writer writer}}{{/each}}")
                .and("_writer", "[{{name}}]"));
    var kept = new HashMap<Record, SafeHtml>();
    var rendered = new ArrayList<Record>();
    views.keep(
        "_writer",
        (view, render) ->
            kept.computeIfAbsent(
                view,
                key -> {
                  rendered.add(key);
                  return render.get();
                }));
    var zoe = POST.writer();
    var bob = new Writer("Bob", true);
    var posts = Stream.of(zoe, bob, new Writer("Zoë", true)).map(ViewsTest::by).toList();
    assertEquals("[Zoë][Bob][Zoë]", views.render("page", new Thread("t", posts)).toString());
    assertEquals(List.of(zoe, bob), rendered);
  }

  private static Post by(Writer writer) {
    return new Post(1, "", SafeHtml.EMPTY, writer, List.of());
  }

  @Test
  void a_null_is_an_error() {
    var post = new Post(1, "", SafeHtml.EMPTY, none(), List.of());
    var e =
        assertThrows(IllegalStateException.class, () -> rendered("{{#if writer}}x{{/if}}", post));
    assertTrue(e.toString().contains("Post.writer is null"), e.toString());
  }

  @Test
  void dates_optionals_and_maps_are_no_part_of_a_view() {
    for (Record view :
        List.of(
            new Dated(Instant.EPOCH),
            new Perhaps(Optional.empty()),
            new Mapped(Map.of()),
            new ManyDates(List.of()))) {
      var e = assertThrows(IllegalStateException.class, () -> rendered("{{at}}", view));
      assertTrue(e.toString().contains("a view holds String, boolean"), e.toString());
    }
  }

  @Test
  void a_component_called_like_a_helper_is_refused() {
    assertThrows(IllegalStateException.class, () -> rendered("{{x}}", new CalledLikeAHelper("x")));
    assertThrows(IllegalStateException.class, () -> rendered("{{x}}", new CalledLikeAnother("x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#if a}}",
        "{{a",
        "{{{a}}}",
        "{{& a}}",
        "{{~&a}}",
        "{{> _gone this}}",
        "{{#each a}}{{@index}}{{/each}}",
        "{{#> page}}{{/page}}"
      })
  void a_broken_template_stops_the_start_and_names_file_and_line(String text) {
    var templates = Templates.none().and("page", "fine\n" + text);
    var e = assertThrows(IllegalStateException.class, () -> views(templates));
    assertTrue(
        e.toString().contains("page.hbs:2") || e.toString().contains("page.hbs:3"), e.toString());
  }

  @Test
  void an_asset_is_printed_by_its_address() {
    assertEquals("/assets/app.css", rendered("{{asset \"app.css\"}}", POST));
  }

  @Test
  void every_template_of_the_product_compiles() {
    assertTrue(views(Templates.onClasspath("templates")).names().contains("_layout"));
  }

  private static String rendered(String template, Record view) {
    return views(Templates.none().and("page", template)).render("page", view).toString();
  }

  private static Views views(Templates templates) {
    return new Views(
        templates, name -> "/assets/" + name, new Site("Site", "en-GB", List.of(), ""));
  }

  @SuppressWarnings("NullAway") // What a view must not hold.
  private static Writer none() {
    return null;
  }
}
