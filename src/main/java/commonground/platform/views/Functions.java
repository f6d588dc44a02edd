package commonground.platform.views;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The few functions a template may call, helpers in Handlebars, which brings a dozen more. Each is
 * a name that no view record may use, and decisions belong in the record.
 */
final class Functions extends DefaultHelperRegistry {

  /** What {@code {{> name view}}} is compiled to; see {@link Templates}. */
  static final String PARTIAL = "partial";

  static final Set<String> NAMES = Set.of("if", "unless", "each", "with", "asset", PARTIAL);

  /**
   * @param asset from an asset's name to its address
   * @param render renders the partial of that name with a view of its own
   */
  Functions(UnaryOperator<String> asset, BiFunction<String, Record, SafeHtml> render) {
    Helper<String> address = (name, options) -> asset.apply(name);
    Helper<String> partial =
        (name, options) -> {
          var view = options.params.length == 0 ? options.context.model() : options.param(0);
          return render.apply(name, (Record) view).printed();
        };
    registerHelper("asset", address);
    registerHelper(PARTIAL, partial);
  }

  @Override
  public <C> @Nullable Helper<C> helper(String name) {
    return NAMES.contains(name) ? super.helper(name) : null;
  }
}
