package commonground.kill.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is printed at the end.
 *
 * @param stall milliseconds for which a thread that wanted to run had to wait, at most
 */
record Report(Plan plan, Map<Nodes.Target, Integer> killed, Told told, long stall) {

  /** Examples of each kind of finding. */
  private static final int EXAMPLES = 10;

  void print(Evidence all, Findings found, long seconds) {
    System.out.println();
    line("kills", plan.kills() + " " + killed + ", seed " + plan.seed());
    line(
        "people",
        "%d write, %d read, %d are outside; %d rooms, 2 nodes"
            .formatted(plan.writers(), plan.readers(), Plan.OUTSIDERS, Plan.ROOMS));
    line("confirmed", all.facts().size() + " " + kinds(all.facts()));
    line("sent again", Integer.toString(told.unknowns()));
    line("closed", "sockets of pages, by code " + told.closed());
    line("reconnected", "after " + Times.breaks(all));
    line("caught up", "after " + Times.caughtUp(all));
    line("undisturbed", "shown after " + Times.undisturbed(all));
    line("machine", "the test itself was held up for %d ms at most".formatted(stall));
    line("refused", told.refusals() + " times to somebody outside");
    list("lost", found.lost());
    list("doubled", found.doubled());
    list("not sent", found.foreign());
    list("gaps", found.gaps());
    list("unseen", found.unseen());
    list("apart", found.apart());
    list("phantoms", found.phantoms());
    list("outside", found.outside());
    list("strange", found.strange());
    line("seconds", Long.toString(seconds));
  }

  private static Map<String, Long> kinds(List<Fact> facts) {
    return facts.stream()
        .collect(
            Collectors.groupingBy(
                fact ->
                    fact.version() == 1
                        ? "messages"
                        : fact.version() == Fact.GONE ? "deletions" : "edits",
                Collectors.counting()));
  }

  private static void line(String what, String found) {
    System.out.printf("%-13s %s%n", what, found);
  }

  private static void list(String what, List<String> found) {
    line(what, Integer.toString(found.size()));
    // From the whole of it: what stands side by side has one cause.
    var step = Math.max(1, found.size() / EXAMPLES);
    for (var i = 0; i < found.size(); i += step) {
      line("", found.get(i));
    }
  }
}
