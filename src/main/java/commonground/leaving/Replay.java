package commonground.leaving;

import commonground.people.AccountHoldings;
import commonground.platform.db.Commands;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a restore does again: a backup does not know who has closed their account since. Known from
 * the database that is replaced, and from the journal beside it.
 */
public final class Replay {

  private Replay() {}

  /** The accounts that were closed, as lines of a journal: of the database that is replaced. */
  public static final String CLOSED =
      """
      select concat_ws(
        ' ',
        '1',
        reference,
        person_id,
        to_char(account_made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        wish,
        to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      from erasures
      order by id
      """;

  /**
   * Makes the journal whole.
   *
   * @param replaced what {@link #CLOSED} has found
   * @return all that were ever closed, each once
   */
  public static List<Journal.Line> lines(List<String> replaced, Journal journal) {
    var all = new LinkedHashSet<>(journal.lines());
    for (var text : replaced) {
      for (var line : Journal.read(text)) {
        journal.add(line);
        all.add(line);
      }
    }
    return List.copyOf(all);
  }

  /**
   * Closes these accounts again, where they are there: from now on nobody sees who they were or can
   * be them. What is left is for {@link Eraser#finishAll}.
   *
   * @return how many
   */
  public static int begin(Commands restored, List<Journal.Line> lines) {
    var closed = 0;
    for (var line : lines) {
      if (Erasures.begin(restored, line) > 0) {
        closed += AccountHoldings.blank(restored, line.person(), line.closedAt());
      }
    }
    return closed;
  }
}
