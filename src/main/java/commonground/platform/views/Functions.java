package commonground.platform.views;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The few functions a template may call. Each is a name that no view record may use, and decisions
 * belong in the record.
 *
 * <p>All but {@code asset} and {@code fingerprint} write to the page themselves. Handlebars' own of
 * these names make a text of every block first, so that what stands four blocks deep is copied four
 * times.
 */
final class Functions extends DefaultHelperRegistry {

  /** What {@code {{> name view}}} is compiled to; see {@link Templates}. */
  static final String PARTIAL = "partial";

  /** Puts the page into the layout; also under what name the context has the {@link Content}. */
  static final String CONTENT = "content";

  /** Under what name the context has the {@link Page}. */
  static final String PAGE = "page";

  static final Set<String> NAMES =
      Set.of("if", "unless", "each", "with", "asset", "fingerprint", PARTIAL, CONTENT);

  /** What a layout is put around. */
  record Content(String template, Record view) {}

  /** Renders a partial into a page. */
  @FunctionalInterface
  interface Partials {
    void write(String template, Record view, Page page);
  }

  /**
   * @param asset from an asset's name to its address
   */
  Functions(UnaryOperator<String> asset, Partials partials) {
    register("asset", (name, options) -> asset.apply((String) name));
    register("fingerprint", (shown, options) -> Fingerprint.of(shown));
    register("if", (value, options) -> block(options, !options.isFalsy(value), options.context));
    register("unless", (value, options) -> block(options, options.isFalsy(value), options.context));
    register(
        "with",
        (value, options) -> block(options, !options.isFalsy(value), within(options, value)));
    register("each", Functions::each);
    register(
        PARTIAL,
        (name, options) -> {
          var view = options.params.length == 0 ? options.context.model() : options.param(0);
          partials.write((String) name, (Record) view, page(options));
          return null;
        });
    register(
        CONTENT,
        (layout, options) -> {
          Content content = options.data(CONTENT);
          partials.write(content.template(), content.view(), page(options));
          return null;
        });
  }

  private void register(String name, Helper<Object> function) {
    registerHelper(name, function);
  }

  private static @Nullable Object block(Options options, boolean holds, Context context)
      throws IOException {
    if (holds) {
      write(options, options.fn, context);
    } else {
      write(options, options.inverse, options.context);
    }
    return null;
  }

  private static @Nullable Object each(Object value, Options options) throws IOException {
    if (!(value instanceof Iterable<?> lines)) {
      throw new IllegalArgumentException(
          "{{#each}} needs a list, not a " + value.getClass().getSimpleName());
    }
    Iterator<?> line = lines.iterator();
    if (!line.hasNext()) {
      write(options, options.inverse, options.context);
    }
    while (line.hasNext()) {
      write(options, options.fn, within(options, line.next()));
    }
    return null;
  }

  private static Context within(Options options, Object view) {
    return Context.newContext(options.context, view);
  }

  private static void write(Options options, Template block, Context context) throws IOException {
    if (block != Template.EMPTY) {
      block.apply(context, page(options));
    }
  }

  private static Page page(Options options) {
    return options.data(PAGE);
  }

  @Override
  public <C> @Nullable Helper<C> helper(String name) {
    return NAMES.contains(name) ? super.helper(name) : null;
  }
}
