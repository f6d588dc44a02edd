package commonground.kill.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The checker of the kill test sees what it is there to see. */
class FindingsTest {

  private static final long ROOM = 7;

  /** When message 3 was confirmed, and the page has long been there. */
  private static final long CONFIRMED = 100_000;

  private final List<Sent> sent = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Stored.Message> rows = new ArrayList<>();
  private final List<Line> fresh = new ArrayList<>();
  private final List<Line> page = new ArrayList<>();
  private final Sights sights = new Sights();
  private final List<Span> outages = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();
  private int revisions = 3;

  /** A room of three messages, all confirmed, kept and shown. */
  FindingsTest() {
    sights.mended(0);
    for (var number = 1; number <= 3; number++) {
      var message = new Sent(ROOM, "Writer 1, message " + number, UUID.randomUUID());
      sent.add(message);
      facts.add(new Fact(message, number, 1, CONFIRMED - 3 + number));
      rows.add(row(number, message.once(), message.words(1), false));
      show(number, 1, CONFIRMED + 50);
    }
  }

  private static Stored.Message row(int number, UUID once, String words, boolean gone) {
    return new Stored.Message(ROOM, number, 1, once, words, gone);
  }

  private static Line line(int number, int version) {
    var gone = version == Fact.GONE;
    var name = gone ? "" : "Writer 1, message " + number;
    return new Line(number, name, version, gone ? "Message deleted" : name + " " + version);
  }

  /** The page shows it from then on, and so does one that is opened at the end. */
  private void show(int number, int version, long at) {
    sights.saw(line(number, version), at);
    for (var lines : List.of(page, fresh)) {
      lines.removeIf(line -> line.number() == number);
      lines.add(number - 1, line(number, version));
    }
  }

  private Findings findings() {
    var room = new Stored.Room(ROOM, rows.size(), revisions, revisions, revisions);
    return Findings.of(
        new Evidence(
            facts,
            sent,
            new Stored(rows, List.of(room)),
            List.of(new Reading("Reader 1", ROOM, sights, page)),
            outages,
            List.of(Map.of(ROOM, fresh)),
            outside,
            strange));
  }

  private Fact third() {
    return facts.get(2);
  }

  /** Message 3 is confirmed to be another, and kept so. */
  private void change(int version) {
    revisions++;
    var words = version == Fact.GONE ? "Message deleted" : third().message().words(version);
    facts.add(new Fact(third().message(), 3, version, CONFIRMED + 1_000));
    rows.set(2, row(3, third().message().once(), words, version == Fact.GONE));
  }

  @Test
  void a_site_that_kept_and_showed_all_is_good() {
    assertTrue(findings().good(), findings().toString());
    assertEquals(List.of("doubled", "lost", "outside", "unseen"), findings().kept());
  }

  @Test
  void a_confirmed_message_that_is_gone_is_lost() {
    rows.removeLast();
    assertEquals(List.of(third().toString()), findings().lost());
    assertFalse(findings().good());
  }

  @Test
  void a_confirmed_edit_that_is_not_kept_is_lost() {
    change(2);
    show(3, 2, CONFIRMED + 2_000);
    assertTrue(findings().good(), findings().toString());
    rows.set(2, row(3, third().message().once(), third().message().words(1), false));
    assertEquals(List.of(facts.getLast().toString()), findings().lost());
  }

  @Test
  void a_confirmed_deletion_that_is_not_kept_is_lost() {
    change(Fact.GONE);
    show(3, Fact.GONE, CONFIRMED + 2_000);
    assertTrue(findings().good(), findings().toString());
    rows.set(2, row(3, third().message().once(), third().message().words(1), false));
    assertEquals(List.of(facts.getLast().toString()), findings().lost());
  }

  @Test
  void the_same_client_id_twice_is_doubled() {
    rows.add(row(4, third().message().once(), "Writer 1, message 4, version 1", false));
    assertEquals(List.of("writer 1, once " + third().message().once()), findings().doubled());
  }

  @Test
  void the_same_words_under_another_client_id_are_doubled_and_foreign() {
    rows.add(row(4, UUID.randomUUID(), third().message().words(1), false));
    assertEquals(List.of("Writer 1, message 3"), findings().doubled());
    assertEquals(List.of("room 7 message 4"), findings().foreign());
  }

  @Test
  void a_number_or_a_revision_that_was_left_out_is_a_gap() {
    assertEquals(List.of(), findings().gaps());
    var right = new Stored.Room(ROOM, 3, 3, 3, 3);
    for (var wrong :
        List.of(
            new Stored.Room(ROOM, 4, 3, 3, 3),
            new Stored.Room(ROOM, 3, 4, 3, 3),
            new Stored.Room(ROOM, 3, 3, 4, 3),
            new Stored.Room(ROOM, 3, 3, 3, 2))) {
      assertEquals(List.of(), gaps(right));
      assertEquals(1, gaps(wrong).size(), wrong.toString());
    }
  }

  private List<String> gaps(Stored.Room room) {
    return Findings.of(
            new Evidence(
                List.of(),
                sent,
                new Stored(rows, List.of(room)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        .gaps();
  }

  @Test
  void what_a_page_never_showed_is_unseen() {
    var other = new Sent(ROOM, "Writer 1, message 4", UUID.randomUUID());
    sent.add(other);
    facts.add(new Fact(other, 4, 1, CONFIRMED));
    assertEquals(1, findings().unseen().size());
    show(4, 1, CONFIRMED + 50);
    assertEquals(List.of(), findings().unseen());
  }

  @Test
  void a_change_that_a_page_did_not_show_is_unseen() {
    change(2);
    assertEquals(1, findings().unseen().size());
    show(3, 2, CONFIRMED + 2_000);
    assertEquals(List.of(), findings().unseen());
  }

  @Test
  void whoever_sees_the_deletion_need_not_have_seen_the_words() {
    change(2);
    facts.add(new Fact(third().message(), 3, Fact.GONE, CONFIRMED + 1_500));
    rows.set(2, row(3, third().message().once(), "Message deleted", true));
    show(3, Fact.GONE, CONFIRMED + 2_000);
    assertTrue(findings().good(), findings().toString());
  }

  @Test
  void ten_seconds_after_it_was_confirmed_it_is_late() {
    change(2);
    show(3, 2, facts.getLast().at() + 10_001);
    assertEquals(1, findings().unseen().size());
  }

  @Test
  void a_break_begins_the_ten_seconds_anew() {
    change(2);
    sights.broke(CONFIRMED + 5_000);
    sights.mended(CONFIRMED + 20_000);
    show(3, 2, CONFIRMED + 30_000);
    assertEquals(List.of(), findings().unseen());
  }

  @Test
  void a_break_that_was_over_excuses_nothing() {
    sights.broke(CONFIRMED - 20_000);
    sights.mended(CONFIRMED - 10_000);
    change(2);
    show(3, 2, CONFIRMED + 11_001);
    assertEquals(1, findings().unseen().size());
  }

  @Test
  void a_database_that_was_away_begins_the_ten_seconds_anew() {
    change(2);
    outages.add(new Span(CONFIRMED + 5_000, CONFIRMED + 7_000));
    show(3, 2, CONFIRMED + 17_000);
    assertEquals(List.of(), findings().unseen());
    outages.clear();
    assertEquals(1, findings().unseen().size());
  }

  @Test
  void a_page_that_never_comes_back_has_not_seen_it() {
    var other = new Sent(ROOM, "Writer 1, message 4", UUID.randomUUID());
    sent.add(other);
    facts.add(new Fact(other, 4, 1, CONFIRMED + 6_000));
    sights.broke(CONFIRMED + 5_000);
    assertTrue(findings().unseen().getFirst().endsWith("never came back"), findings().toString());
  }

  @Test
  void a_page_whose_order_or_words_are_not_those_of_a_new_one_is_apart() {
    page.add(page.removeFirst());
    assertEquals(1, findings().apart().size());
    page.addFirst(page.removeLast());
    assertEquals(List.of(), findings().apart());
    page.set(0, new Line(1, "Writer 1, message 1", 1, "other words around it"));
    assertEquals(1, findings().apart().size());
  }

  @Test
  void a_page_that_let_its_first_messages_go_is_as_it_should_be() {
    page.removeFirst();
    assertEquals(List.of(), findings().apart());
    page.clear();
    assertEquals(1, findings().apart().size());
  }

  @Test
  void what_was_shown_and_is_not_kept_is_a_phantom() {
    sights.saw(new Line(3, "Writer 1, message 9", 1, "…"), CONFIRMED - 500);
    assertEquals(1, findings().phantoms().size());
  }

  @Test
  void what_somebody_outside_heard_is_told() {
    outside.add("Outsider 1 heard {\"room/7\":3}");
    assertFalse(findings().good());
    assertEquals(List.of("doubled", "lost", "unseen"), findings().kept());
  }

  @Test
  void an_answer_of_a_site_out_of_order_is_told() {
    strange.add("POST 500");
    assertFalse(findings().good());
  }
}
