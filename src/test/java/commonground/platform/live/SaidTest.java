package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser may say three things, each in one way. */
class SaidTest {

  private static final SubjectName THREAD = new SubjectName("thread", 42);

  @Test
  void what_it_may_say() {
    assertEquals(
        new Said.Subscribe(THREAD, 17), Said.read("{\"subscribe\":\"thread/42\",\"since\":17}"));
    assertEquals(
        new Said.Subscribe(THREAD, 5_000_000_000L),
        Said.read(" {\"since\": 5000000000, \"subscribe\": \"thread/42\"} "));
    assertEquals(new Said.Unsubscribe(THREAD), Said.read("{\"unsubscribe\":\"thread/42\"}"));
    assertEquals(new Said.Typing(THREAD), Said.read("{\"typing\":\"thread/42\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{",
        "{\"subscribe\":\"thread/42\"}",
        "{\"subscribe\":\"thread/42\",\"since\":-1}",
        "{\"subscribe\":\"thread/42\",\"since\":1.5}",
        "{\"subscribe\":\"thread/42\",\"since\":1e3}",
        "{\"subscribe\":\"thread/42\",\"since\":\"1\"}",
        "{\"subscribe\":\"thread/42\",\"since\":null}",
        "{\"subscribe\":\"thread/42\",\"since\":99999999999999999999}",
        "{\"subscribe\":\"thread/42\",\"since\":1,\"more\":1}",
        "{\"subscribe\":\"thread/42\\n\",\"since\":1}",
        "{\"subscribe\":\"thread/0\",\"since\":1}",
        "{\"subscribe\":\"thread/042\",\"since\":1}",
        "{\"subscribe\":\"thread/-1\",\"since\":1}",
        "{\"subscribe\":\"thread/1234567890123456789\",\"since\":1}",
        "{\"subscribe\":\"thread/\u0664\u0662\",\"since\":1}",
        "{\"subscribe\":\"Thread/42\",\"since\":1}",
        "{\"subscribe\":\"thread.42\",\"since\":1}",
        "{\"subscribe\":\"../42\",\"since\":1}",
        "{\"subscribe\":[\"thread/42\"],\"since\":1}",
        "{\"subscribe\":null,\"since\":1}",
        "{\"unsubscribe\":7}",
        "{\"typing\":{}}",
        "{\"typing\":\"thread/42\",\"since\":1}",
        "{\"publish\":\"thread/42\"}",
        "{\"subscribe\":\"thread/42\",\"unsubscribe\":\"thread/42\"}"
      })
  void whatever_else_it_says_is_nonsense(String text) {
    assertInstanceOf(Said.Nonsense.class, Said.read(text));
  }

  @Test
  void deep_or_long_nonsense_is_nonsense_too() {
    assertInstanceOf(Said.Nonsense.class, Said.read("[".repeat(900)));
    assertInstanceOf(Said.Nonsense.class, Said.read("{\"a\":".repeat(180) + "1" + "}".repeat(180)));
    var padded = "{\"unsubscribe\":\"thread/42\"}" + " ".repeat(1_000);
    assertEquals(new Said.Nonsense("too long"), Said.read(padded));
  }
}
