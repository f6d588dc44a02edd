package commonground.platform.views;

import com.github.jknack.handlebars.Parser;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.TemplateCache;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiled templates by their source object. A partial is looked up at each use, so this compares
 * objects; the library's own cache hashes the whole text each time.
 */
final class Compiled implements TemplateCache {

  private final Map<TemplateSource, Template> templates = new ConcurrentHashMap<>();

  @Override
  public Template get(TemplateSource source, Parser parser) throws IOException {
    var template = templates.get(source);
    if (template == null) {
      template = parser.parse(source);
      templates.put(source, template);
    }
    return template;
  }

  @Override
  public void clear() {
    templates.clear();
  }

  @Override
  public void evict(TemplateSource source) {
    templates.remove(source);
  }

  /** Templates never change while the server runs. */
  @Override
  public TemplateCache setReload(boolean reload) {
    return this;
  }
}
