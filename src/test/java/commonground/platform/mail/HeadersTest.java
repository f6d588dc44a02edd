package commonground.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  @Test
  void plain_text_stays_as_it_is() {
    assertEquals("Hello (again), Ann", Headers.text("Hello (again), Ann"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë",
        "=?UTF-8?Q?not_one?=",
        "Mae'r gymuned yn cwrdd â'r tŷ ar ddydd Mawrth, ac yna eto ym mis Tachwedd, ŵŷŵŷŵŷŵŷ",
        "🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵🦵"
      })
  void any_other_text_becomes_short_words_that_are_read_back_whole(String text) throws Exception {
    var encoded = Headers.text(text);
    assertTrue(encoded.matches("[ -~\n]*"), encoded);
    for (var word : encoded.split("\n ", -1)) {
      assertTrue(word.length() <= 75, word);
      assertEquals(-1, MimeUtility.decodeWord(word).indexOf('\ufffd'), word);
    }
    assertEquals(text, MimeUtility.decodeText(MimeUtility.unfold(encoded.replace("\n", "\r\n"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Common Ground", "O'Brien, \"Doc\" \\ Co.", "Tŷ'r gymuned", "a <b@c>"})
  void a_name_never_becomes_part_of_the_address(String name) throws Exception {
    var addresses = InternetAddress.parse(Headers.mailbox(name, "ann@demo.example"));
    assertEquals(1, addresses.length);
    assertEquals("ann@demo.example", addresses[0].getAddress());
    assertEquals(name, addresses[0].getPersonal());
  }
}
