package commonground.operator;

import java.util.List;

/** Makes the index of the search anew. */
final class RebuildSearch implements Verb {

  @Override
  public String name() {
    return "rebuild-search";
  }

  @Override
  public String purpose() {
    return "Makes the list of words anew that the search looks into. The site may run meanwhile.";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public void run(Given given, Site site) {
    site.mustExist();
    site.withDatabase(database -> {
      database.upToDate();
      site.out()
          .printf("Posts and messages that can be found: %d.%n", site.rebuildSearch(database));
    });
  }
}
