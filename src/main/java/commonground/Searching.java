package commonground;

import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.search.Index;
import commonground.search.Search;
import commonground.search.SearchPages;
import commonground.search.Synonyms;

/** The parts of {@code search}. */
final class Searching implements AutoCloseable {

  private final Platform platform;
  private final Index index;
  private final Search search;

  Searching(Platform platform) {
    this.platform = platform;
    index = new Index(platform.db, platform.jobs, platform.markdown);
    search =
        new Search(
            platform.db,
            platform.markdown,
            platform::fresh,
            Synonyms.parse(platform.config.synonyms()));
  }

  JobKind<?> job() {
    return index.kind();
  }

  void mount(Routes r) {
    new SearchPages(search, platform.markdown, platform.clock, platform.config.limits()).mount(r);
  }

  void hear(Recorded recorded) {
    index.hear(recorded);
    search.hear(recorded);
  }

  void forgetAll() {
    index.forgetAll();
    search.forgetAll();
  }

  /** Looks each hour whether the index has missed anything. */
  void sweep() {
    index.resume();
  }

  /** Begins to follow what people write. */
  void start() {
    index.start();
  }

  @Override
  public void close() {
    index.close();
  }
}
