package commonground.people;

import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of thing in a person's copy of what is theirs: pages to read and a JSON file.
 *
 * @param name of the files, from small letters and hyphens
 * @param title of the page
 * @param meaning one sentence on what it is
 */
public record Sheet(String name, String title, String meaning, Source source) {

  /** Rows that are read at once: one may be a post of 200,000 characters. */
  public static final int BATCH = 50;

  public Sheet {
    if (!name.matches("[a-z-]+")) {
      throw new IllegalArgumentException(name + " is no name of a file in a copy");
    }
  }

  /** Where the rows come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * The next rows of a person, up to {@link #BATCH}, in the order of their keys.
     *
     * @param after the key of the last one that is known; 0 at first
     */
    List<Line> after(Queries db, PersonId person, long after);
  }

  /**
   * One row.
   *
   * @param facts by their names in SQL, with words of the program or of the person
   */
  public record Line(long key, Map<String, Object> facts) {}

  /** A row whose column {@code key} is a number above 0. */
  public static Line read(Row row) {
    var facts = new LinkedHashMap<>(row.facts());
    facts.remove("key");
    return new Line(row.number("key"), facts);
  }
}
