package commonground.operator;

import java.io.PrintStream;

/** Prints what a backup holds. */
final class Counts {

  private Counts() {}

  static void print(Manifest manifest, PrintStream out) {
    for (var rows : manifest.tables()) {
      out.printf("  %-20s %,10d%n", rows.table(), rows.count());
    }
    out.printf("  %-20s %,10d%n", "(files)", manifest.files().size());
    for (var rows : manifest.tables()) {
      if (rows.leftOut() > 0) {
        LeftOut.of(rows.table())
            .ifPresent(left ->
                out.printf(
                    "Left out of %s: %,d, so after a restore %s.%n",
                    rows.table(), rows.leftOut(), left.meaning()));
      }
    }
  }
}
