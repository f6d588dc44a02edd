package commonground.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The replies that were confirmed, to look for them in pages and in the end in the database. */
final class Ledger {

  private final Plan plan;
  private final AtomicIntegerArray confirmed;
  private final Map<UUID, String> words = new ConcurrentHashMap<>();

  Ledger(Plan plan) {
    this.plan = plan;
    this.confirmed = new AtomicIntegerArray((int) plan.talks().count() + 1);
  }

  /** How many replies to a thread are confirmed by now. */
  int replies(Plan.Talk talk) {
    return confirmed.get(talk.id());
  }

  /** What is wrong with such a confirmation; empty if nothing is. */
  Optional<String> confirm(Plan.Talk talk, UUID once, String said, int number) {
    var soFar = confirmed.incrementAndGet(talk.id());
    var other = words.put(once, key(talk.id(), number, said));
    if (other != null) {
      return Optional.of("confirmed twice: " + once);
    }
    // Others who post at once may have been given a number and not heard of it yet.
    return number > talk.posts() && number < talk.posts() + soFar + 100
        ? Optional.empty()
        : Optional.of("post " + number + " cannot be reply " + soFar);
  }

  private static String key(long talk, int number, String said) {
    return talk + " " + number + " " + said;
  }

  /** What the database has that was not confirmed, or lacks that was. */
  List<String> differences(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    var left = new ConcurrentHashMap<>(words);
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select discussion_id, number, once, source from posts where id > "
                    + plan.allPosts())) {
      while (rows.next()) {
        var expected = left.remove(rows.getObject("once", UUID.class));
        var kept = key(rows.getLong(1), rows.getInt(2), rows.getString(4));
        if (!kept.equals(expected)) {
          found.add("in the database but not confirmed so: " + kept);
        }
      }
    }
    left.values().forEach(lost -> found.add("confirmed, and not in the database: " + lost));
    return found;
  }

  int confirmed() {
    return words.size();
  }
}
