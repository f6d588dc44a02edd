package commonground.people;

import java.util.ArrayList;
import java.util.List;

/** One table, and what becomes of each of its columns when somebody is erased. */
public final class Holding {

  private final String table;
  private final List<Column> columns = new ArrayList<>();

  private Holding(String table) {
    this.table = table;
  }

  /** What becomes of a column. */
  public enum Fate {
    /** It says nothing about a person. */
    NOTHING,
    /** The person's rows are deleted. */
    DELETED,
    /** The rows stay; what the column said of the person is replaced by what says nothing. */
    BLANKED,
    /** The same, but only if the person wants their words removed. */
    CHOSEN,
    /** It stays, for a reason. */
    KEPT
  }

  /**
   * One column.
   *
   * @param why it is kept; "" for any other fate
   */
  public record Column(String name, Fate fate, String why) {}

  /** Begins with no column; each method adds some. */
  public static Holding of(String table) {
    return new Holding(table);
  }

  public Holding nothing(String... names) {
    return add(Fate.NOTHING, "", names);
  }

  public Holding deleted(String... names) {
    return add(Fate.DELETED, "", names);
  }

  public Holding blanked(String... names) {
    return add(Fate.BLANKED, "", names);
  }

  public Holding chosen(String... names) {
    return add(Fate.CHOSEN, "", names);
  }

  /**
   * @param why a sentence for whoever asks why it stays
   */
  public Holding kept(String why, String... names) {
    return add(Fate.KEPT, why, names);
  }

  private Holding add(Fate fate, String why, String... names) {
    for (var name : names) {
      columns.add(new Column(name, fate, why));
    }
    return this;
  }

  public String table() {
    return table;
  }

  public List<Column> columns() {
    return List.copyOf(columns);
  }
}
