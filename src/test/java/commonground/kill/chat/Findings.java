package commonground.kill.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What came of comparing what the site has confirmed with what is kept and shown.
 *
 * @param lost confirmed messages that are not there as they were confirmed last
 * @param doubled messages that are there more than once
 * @param foreign messages that nobody sent
 * @param gaps rooms whose numbers, revisions or events are not 1, 2, 3 …
 * @param unseen what a page did not show in time
 * @param apart pages that are not as one that is opened now
 * @param phantoms what a page has shown and is not kept
 * @param outside what somebody heard or read who is in no room
 * @param strange answers that a site in order never gives
 */
record Findings(
    List<String> lost,
    List<String> doubled,
    List<String> foreign,
    List<String> gaps,
    List<String> unseen,
    List<String> apart,
    List<String> phantoms,
    List<String> outside,
    List<String> strange) {

  static Findings of(Evidence all) {
    var rows =
        all.stored().messages().stream()
            .collect(Collectors.groupingBy(row -> new Place(row.room(), row.number())));
    return new Findings(
        lost(all.facts(), rows),
        doubled(all.stored()),
        foreign(all),
        gaps(all.stored()),
        all.readings().stream().flatMap(reading -> unseen(reading, all)).toList(),
        apart(all),
        phantoms(all, rows),
        all.outside(),
        all.strange());
  }

  private record Place(long room, int number) {}

  private static List<String> lost(List<Fact> facts, Map<Place, List<Stored.Message>> rows) {
    var last = new HashMap<Sent, Fact>();
    facts.forEach(fact -> last.put(fact.message(), fact));
    return last.values().stream()
        .filter(fact ->
            rows.getOrDefault(new Place(fact.message().room(), fact.number()), List.of()).stream()
                .noneMatch(row -> keeps(row, fact)))
        .map(Fact::toString)
        .sorted()
        .toList();
  }

  private static boolean keeps(Stored.Message row, Fact fact) {
    var sent = fact.message();
    return row.once().equals(sent.once())
        && (fact.version() == Fact.GONE
            ? row.gone()
            : !row.gone() && row.words().equals(sent.words(fact.version())));
  }

  private static List<String> doubled(Stored stored) {
    var written = stored.messages().stream().filter(row -> !row.gone()).toList();
    return Stream.of(
            repeated(stored.messages(), row -> "writer " + row.writer() + ", once " + row.once()),
            repeated(stored.messages(), row -> "room " + row.room() + ", message " + row.number()),
            repeated(written, row -> row.words().replaceFirst(", version .*", "")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> repeated(
      List<Stored.Message> rows, Function<Stored.Message, String> what) {
    return rows.stream()
        .collect(Collectors.groupingBy(what, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<String> foreign(Evidence all) {
    Set<UUID> sent = all.sent().stream().map(Sent::once).collect(Collectors.toSet());
    return all.stored().messages().stream()
        .filter(row -> !sent.contains(row.once()))
        .map(row -> "room " + row.room() + " message " + row.number())
        .toList();
  }

  private static List<String> gaps(Stored stored) {
    var gaps = new ArrayList<String>();
    for (var room : stored.rooms()) {
      var numbers =
          stored.messages().stream()
              .filter(row -> row.room() == room.id())
              .map(row -> (long) row.number())
              .sorted()
              .toList();
      if (!numbers.equals(LongStream.rangeClosed(1, room.messages()).boxed().toList())
          || room.facts() != room.revision()
          || room.revisions() != room.revision()) {
        gaps.add("%d rows, %s".formatted(numbers.size(), room));
      }
    }
    return gaps;
  }

  private static Stream<String> unseen(Reading reading, Evidence all) {
    var spans = reading.sights().breaksAnd(all.outages());
    return all.facts().stream()
        .filter(fact -> fact.message().room() == reading.room())
        .flatMap(fact -> unseen(reading, fact, Span.deadline(fact.at(), spans)).stream());
  }

  /** One sentence, if it is so. */
  private static List<String> unseen(Reading reading, Fact fact, long deadline) {
    var seen = reading.sights().when(fact.number(), fact.version());
    if (seen.isPresent() && seen.getAsLong() <= deadline) {
      return List.of();
    }
    var when =
        seen.isPresent()
            ? seen.getAsLong() - deadline + " ms late"
            : deadline > Span.NEVER ? "and never came back" : "at all";
    return List.of(reading.who() + " did not see " + fact + ", " + when);
  }

  private static List<String> apart(Evidence all) {
    var apart = new ArrayList<String>();
    for (var fresh : all.fresh()) {
      for (var reading : all.readings()) {
        var room = fresh.getOrDefault(reading.room(), List.of());
        var shown = reading.page();
        // A page that has been open for long lets its first messages go.
        var tail = room.subList(Math.max(0, room.size() - shown.size()), room.size());
        if (!shown.equals(tail) || shown.isEmpty() != room.isEmpty()) {
          apart.add(reading.who() + ": " + difference(shown, tail));
        }
      }
    }
    return apart;
  }

  private static String difference(List<Line> shown, List<Line> fresh) {
    for (var i = 0; i < Math.min(shown.size(), fresh.size()); i++) {
      if (!shown.get(i).equals(fresh.get(i))) {
        return "shows " + shown.get(i) + " instead of " + fresh.get(i);
      }
    }
    return "shows " + shown.size() + " lines, there are " + fresh.size();
  }

  private static List<String> phantoms(Evidence all, Map<Place, List<Stored.Message>> rows) {
    Map<UUID, String> names =
        all.sent().stream().collect(Collectors.toMap(Sent::once, Sent::name, (one, same) -> one));
    return all.readings().stream()
        .flatMap(reading ->
            reading
                .sights()
                .lines()
                .filter(line -> line.version() != Fact.GONE)
                .filter(line ->
                    rows.getOrDefault(new Place(reading.room(), line.number()), List.of()).stream()
                        .noneMatch(row -> line.name().equals(names.get(row.once()))))
                .map(line -> reading.who() + " was shown " + line))
        .toList();
  }

  private List<List<String>> all() {
    return List.of(lost, doubled, foreign, gaps, unseen, apart, phantoms, outside, strange);
  }

  /** Whether the site kept its promise. */
  boolean good() {
    return all().stream().allMatch(List::isEmpty);
  }

  /** Which of the four promises of chat it is not seen to break. */
  List<String> kept() {
    return Map.of("lost", lost, "doubled", doubled, "unseen", unseen, "outside", outside)
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
