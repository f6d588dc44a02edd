package commonground.platform.views;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The few helpers a template may call. Handlebars brings a dozen more; each would be a name that no
 * view record may use, and decisions belong in the record.
 */
final class Helpers extends DefaultHelperRegistry {

  static final Set<String> NAMES = Set.of("if", "unless", "each", "with", "asset");

  /**
   * @param asset from an asset's name to its address
   */
  Helpers(UnaryOperator<String> asset) {
    Helper<String> address = (name, options) -> asset.apply(name);
    registerHelper("asset", address);
  }

  @Override
  public <C> @Nullable Helper<C> helper(String name) {
    return NAMES.contains(name) ? super.helper(name) : null;
  }
}
