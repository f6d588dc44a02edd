package commonground.platform.views;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Renders view records through templates. Every template is compiled at the start; at render a name
 * that the record lacks is an error that names file and line.
 */
public final class Views {

  private static final String LAYOUT = "_layout";

  /** Bytes to make room for at first: a part of a page, a page of 20 posts. */
  private static final int PART = 2_048;

  private static final int WHOLE = 65_536;

  private static final Pattern PARTIAL = Pattern.compile("\\{\\{~?>\\s*([\\w/-]+)");
  private static final Pattern BLOCK = Pattern.compile("(\\{\\{~?#>)");
  private static final Pattern RAW = Pattern.compile("(\\{\\{\\{|\\{\\{~?&)");
  private static final Pattern LOOP_DATA = Pattern.compile("\\{\\{(?!!)[^}]*?(@[^}\\s]*)");

  private final Map<String, Template> compiled = new HashMap<>();
  private final Map<String, Pieces> kept = new ConcurrentHashMap<>();
  private final RecordResolver resolver = new RecordResolver(Functions.NAMES);
  private final Site site;

  /**
   * @param asset from an asset's name ({@code app.css}) to its address
   * @throws IllegalStateException if a template is broken, prints something raw, or names a partial
   *     that is not there; the message tells file and line
   */
  public Views(Templates templates, UnaryOperator<String> asset, Site site) {
    this.site = site;
    var handlebars =
        new Handlebars(templates.loader())
            .with(new Functions(asset, this::part))
            .with(new Escaper())
            .parentScopeResolution(false)
            .infiniteLoops(true);
    for (String name : templates.names()) {
      compiled.put(name, compile(handlebars, templates, name));
    }
  }

  public Set<String> names() {
    return new TreeSet<>(compiled.keySet());
  }

  /**
   * Renders a part of a page: a partial that is cached, or sent to a script.
   *
   * @param template its path below {@code templates/} without {@code .hbs}
   * @throws IllegalStateException if there is no such template, or the record does not fit it; the
   *     message tells file and line
   */
  public SafeHtml render(String template, Record view) {
    var page = new Page(PART);
    write(template, view, page, Optional.empty());
    return new SafeHtml(page.utf8());
  }

  /** Where rendered pieces are kept. */
  @FunctionalInterface
  public interface Pieces {
    SafeHtml get(Record view, Supplier<SafeHtml> render);
  }

  /**
   * From now on this partial is rendered once for equal records, for what is equal looks the same.
   */
  public void keep(String partial, Pieces where) {
    kept.put(partial, where);
  }

  private void part(String template, Record view, Page page) {
    var pieces = kept.get(template);
    if (pieces == null) {
      write(template, view, page, Optional.empty());
    } else {
      page.write(pieces.get(view, () -> render(template, view)));
    }
  }

  /**
   * Renders a whole page in the layout.
   *
   * @return HTML in UTF-8
   */
  public byte[] page(String template, PageView view, Chrome chrome) {
    var page = new Page(WHOLE);
    var layout = LayoutView.of(site, chrome, view);
    var content = new Functions.Content(template, (Record) view);
    write(LAYOUT, layout, page, Optional.of(content));
    return page.utf8();
  }

  private void write(String template, Record view, Page page, Optional<Functions.Content> content) {
    var found = compiled.get(template);
    if (found == null) {
      throw new IllegalStateException("no template '" + template + "'; there are " + names());
    }
    try {
      var context = Context.newBuilder(view).resolver(resolver).build();
      context.data(Functions.PAGE, page);
      content.ifPresent(one -> context.data(Functions.CONTENT, one));
      found.apply(context, page);
    } catch (HandlebarsException e) {
      throw new IllegalStateException("rendering " + template + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template compile(Handlebars handlebars, Templates templates, String name) {
    var text = templates.text(name);
    refuse(name, text, RAW, found -> "prints raw; give it a SafeHtml and two braces");
    refuse(name, text, BLOCK, found -> "a partial takes no block; give it a SafeHtml");
    refuse(name, text, LOOP_DATA, found -> "uses loop data; give the record what it needs");
    refuse(
        name, text, PARTIAL, found -> templates.names().contains(found) ? "" : "no such partial");
    try {
      return handlebars.compile(name);
    } catch (HandlebarsException | IOException e) {
      throw new IllegalStateException("template " + name + " is broken: " + e.getMessage(), e);
    }
  }

  /**
   * @param why the reason against what the pattern found; "" if there is none
   */
  private static void refuse(String name, String text, Pattern pattern, UnaryOperator<String> why) {
    var found = pattern.matcher(text);
    while (found.find()) {
      var what = found.group(1);
      if (!why.apply(what).isEmpty()) {
        var line = text.substring(0, found.start()).chars().filter(c -> c == '\n').count() + 1;
        throw new IllegalStateException(
            "template %s.hbs:%d: %s: %s".formatted(name, line, what, why.apply(what)));
      }
    }
  }
}
