package commonground.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facts that are recorded with a change. */
class RecordTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  record SampleId(long value) {}

  enum Colour {
    RED
  }

  private Db db() {
    return database.db();
  }

  @Test
  void an_event_is_written_with_the_change_at_the_time_that_is_given() {
    var then = Instant.parse("2020-01-01T00:00:00Z");
    db().at(java.time.Clock.fixed(then, java.time.ZoneOffset.UTC))
        .transaction(tx -> {
          tx.record(new Sampled.Taken(new SampleId(3), new SampleId(4), true, Colour.RED));
          return tx;
        });
    assertEquals(
        List.of(
            then + " sampled.taken 3 4 {\"by\":4,\"first\":true,\"space\":3,\"colour\":\"red\"}"),
        db().list(
                "select at, kind, space_id, person_id, data from events where kind <> 'sampled.seen'",
                row ->
                    "%s %s %d %d %s"
                        .formatted(
                            row.instant("at"),
                            row.text("kind"),
                            row.number("space_id"),
                            row.number("person_id"),
                            row.json("data"))));
  }

  /** For an event: where, who, whether, which. */
  sealed interface Sampled extends Event {
    record Taken(SampleId space, SampleId by, boolean first, Colour colour) implements Sampled {}

    record Seen(int number) implements Sampled {}

    record Named(String name) implements Sampled {}
  }

  @Test
  void many_events_are_written_in_one_statement_in_their_order_and_each_is_asked() {
    var queued = new ArrayList<Event>();
    db().onRecord((tx, event, at) -> queued.add(event));
    var all = IntStream.rangeClosed(1, 300).mapToObj(Sampled.Seen::new).toList();
    var before = db().asked();
    db().transaction(tx -> {
      tx.recordAll(all);
      tx.recordAll(List.of());
      return tx;
    });
    assertEquals(1, db().asked() - before);
    assertEquals(all, queued);
    assertEquals(
        all,
        db().list(
                """
                select (data ->> 'number')::integer as number
                from events
                where kind = 'sampled.seen' and space_id is null and person_id is null
                order by id
                """,
                row -> new Sampled.Seen(row.count("number"))));
  }

  @Test
  void an_event_cannot_hold_a_text() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                db().transaction(tx -> {
                  tx.record(new Sampled.Named("Zoë"));
                  return tx;
                }));
    assertTrue(e.toString().contains("Named.name is a String"), e.toString());
  }
}
