package commonground.kill.chat;

import java.util.List;
import java.util.Locale;

/** Lengths of time in milliseconds, and what is usual and worst among them. */
record Times(List<Long> sorted) {

  Times {
    sorted = sorted.stream().sorted().toList();
  }

  /** How long each break of each page was, until it had a socket again. */
  static Times breaks(Evidence all) {
    return new Times(
        all.readings().stream()
            .flatMap(reading -> reading.sights().breaks().stream().skip(1))
            .map(span -> span.until() - span.from())
            .toList());
  }

  /**
   * How long it took each page after each break, and after the database was away, until it showed
   * all that had been confirmed till then; of those that had missed something.
   */
  static Times caughtUp(Evidence all) {
    return new Times(
        all.readings().stream()
            .flatMap(reading ->
                reading.sights().breaksAnd(all.outages()).stream()
                    .map(span -> caughtUp(reading, span, all.facts())))
            .filter(ms -> ms > 0)
            .toList());
  }

  private static long caughtUp(Reading reading, Span span, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.message().room() == reading.room())
        .filter(fact -> fact.at() >= span.from() && fact.at() <= span.until())
        .mapToLong(fact -> reading.sights().when(fact.number(), fact.version()).orElse(0))
        .map(seen -> seen - span.until())
        .max()
        .orElse(0);
  }

  /** From the confirmation until a page showed it, where nothing was broken for ten seconds. */
  static Times undisturbed(Evidence all) {
    return new Times(
        all.readings().stream()
            .flatMap(reading -> {
              var spans = reading.sights().breaksAnd(all.outages());
              return all.facts().stream()
                  .filter(fact -> fact.message().room() == reading.room())
                  .filter(fact -> Span.deadline(fact.at(), spans) == fact.at() + Span.PATIENCE)
                  .map(fact ->
                      reading.sights().when(fact.number(), fact.version()).orElse(0) - fact.at());
            })
            .map(ms -> Math.max(0, ms))
            .toList());
  }

  /** The one below which this share of them lies, from 0 to 1; 0 if there are none. */
  private long at(double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.1f s, 99%% %.1f s, longest %.1f s (%d)",
        at(0.5) / 1000.0,
        at(0.99) / 1000.0,
        at(1) / 1000.0,
        sorted.size());
  }
}
