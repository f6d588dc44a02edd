package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import commonground.platform.views.govuk.BackLink;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.Details;
import commonground.platform.views.govuk.InsetText;
import commonground.platform.views.govuk.NotificationBanner;
import commonground.platform.views.govuk.SkipLink;
import commonground.platform.views.govuk.SummaryList;
import commonground.platform.views.govuk.Tabs;
import commonground.platform.views.govuk.Tag;
import commonground.platform.views.govuk.WarningText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.junit.jupiter.api.Test;

/**
 * Every template fits every record that the code renders it with, in each of its branches. At run
 * time a wrong name shows only when its branch is taken; here the types are followed instead.
 */
class TemplatesTest {

  private static final Map<String, String> TEXTS = texts();

  private static Map<String, String> texts() {
    var root = Path.of("src", "main", "resources", "templates");
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(f -> f.toString().endsWith(".hbs")).toList()) {
        var name = root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.hbs$", "");
        texts.put(name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }

  /** Parts of GOV.UK Frontend that no page of the product has needed yet. */
  private static final Map<String, Class<?>> READY =
      Map.ofEntries(
          Map.entry("back-link", BackLink.class),
          Map.entry("checkboxes", Choices.class),
          Map.entry("details", Details.class),
          Map.entry("inset-text", InsetText.class),
          Map.entry("notification-banner", NotificationBanner.class),
          Map.entry("radios", Choices.class),
          Map.entry("skip-link", SkipLink.class),
          Map.entry("summary-list", SummaryList.class),
          Map.entry("tabs", Tabs.class),
          Map.entry("tag", Tag.class),
          Map.entry("warning-text", WarningText.class));

  @Test
  void every_template_is_rendered_and_fits_its_records() throws ClassNotFoundException {
    var shapes = new TemplateShapes(TEXTS);
    READY.forEach((part, view) -> shapes.walk("govuk/" + part, view));
    for (var rendered : Rendered.in(Source.MAIN)) {
      shapes.walk(rendered.template(), Class.forName(rendered.view()));
    }
    assertEquals(List.of(), shapes.mistakes());
    assertEquals(TEXTS.keySet(), new TreeSet<>(shapes.seen()), "a template that nobody renders");
  }

  record Sample(String name, List<Sample.Line> lines, boolean open) {
    record Line(String text) {}
  }

  record Wrong(Optional<String> name, Map<String, String> lines, String asset) {}

  @Test
  void a_name_that_the_record_lacks_is_found_in_a_branch_that_is_not_taken() {
    assertEquals(
        List.of(
            "page.hbs:1: " + Sample.class.getTypeName() + " has no nmae",
            "page.hbs:2: " + Sample.Line.class.getTypeName() + " has no name",
            "_line.hbs:1: " + Sample.Line.class.getTypeName() + " has no txet"),
        mistakes(
            Sample.class,
            "{{#if open}}{{nmae}}{{else}}{{name}}{{/if}}\n"
                + "{{#each lines}}{{name}}{{../name}}{{> _line this}}{{else}}{{name}}{{/each}}",
            "{{text}}{{txet}}"));
  }

  @Test
  void a_view_holds_no_optional_no_map_and_no_name_of_a_helper() {
    assertEquals(3, mistakes(Wrong.class, "fine", "").size());
  }

  private static List<String> mistakes(Class<?> view, String page, String line) {
    var shapes = new TemplateShapes(Map.of("page", page, "_line", line));
    shapes.walk("page", view);
    return shapes.mistakes();
  }

  /** Where the code names a template, and what it renders it with. */
  private record Rendered(String template, String view) {

    static List<Rendered> in(Source source) {
      var found = new ArrayList<Rendered>();
      source
          .files()
          .forEach(file -> new Finder(source, found).scan(new TreePath(file.tree()), file));
      return found;
    }
  }

  /** Finds each call with the name of a template followed by a record. */
  private static final class Finder extends TreePathScanner<Void, Source.File> {
    private final Source source;
    private final List<Rendered> found;

    Finder(Source source, List<Rendered> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Source.File file) {
      look(call.getArguments());
      return super.visitMethodInvocation(call, file);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Source.File file) {
      look(made.getArguments());
      return super.visitNewClass(made, file);
    }

    private void look(List<? extends ExpressionTree> arguments) {
      for (var i = 0; i + 1 < arguments.size(); i++) {
        var name = text(arguments.get(i));
        if (TEXTS.containsKey(name)) {
          view(arguments.get(i + 1)).ifPresent(view -> found.add(new Rendered(name, view)));
        }
      }
    }

    private String text(ExpressionTree argument) {
      if (argument instanceof LiteralTree literal) {
        return String.valueOf(literal.getValue());
      }
      return source.trees().getElement(new TreePath(getCurrentPath(), argument))
              instanceof VariableElement variable
          ? String.valueOf(variable.getConstantValue())
          : "";
    }

    private Optional<String> view(ExpressionTree argument) {
      var type = source.trees().getTypeMirror(new TreePath(getCurrentPath(), argument));
      return type instanceof DeclaredType declared
              && declared.asElement() instanceof TypeElement element
              && element.getKind() == javax.lang.model.element.ElementKind.RECORD
          ? Optional.of(source.elements().getBinaryName(element).toString())
          : Optional.empty();
    }
  }
}
