package commonground.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://ground.example, https://ground.example, __Host-cg",
    "HTTPS://Ground.Example:443/, https://ground.example, __Host-cg",
    "https://ground.example:8443, https://ground.example:8443, __Host-cg",
    "http://localhost, http://localhost, cg-80",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080, cg-8080",
    "http://[::1]:8080, http://[::1]:8080, cg-8080"
  })
  void a_public_address_is_an_origin(String set, String address, String cookie) throws IOException {
    var config = new ConfigHome(folder).with("PUBLIC_URL", set).load();
    assertEquals(URI.create(address), config.publicUrl());
    assertEquals(cookie, config.cookieName());
    assertEquals(address.startsWith("https"), config.secure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ground.example",
        "http://192.168.1.10:8080",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "https://ground.example/path",
        "https://ground.example/?a=b",
        "https://ground.example/#top",
        "https://me@ground.example",
        "https://ground.example:70000",
        "ground.example",
        "ftp://ground.example",
        "https:///"
      })
  void any_other_public_address_stops_the_start(String set) throws IOException {
    var home = new ConfigHome(folder).with("PUBLIC_URL", set);
    assertEquals(List.of("PUBLIC_URL"), home.mistakenKeys());
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example, mail.example, 25, REQUIRED, '', ''",
    "smtp://mail.example:587?starttls=required, mail.example, 587, REQUIRED, '', ''",
    "smtp://mail.example?starttls=optional, mail.example, 25, OPTIONAL, '', ''",
    "smtps://me:a%40b+c@mail.example, mail.example, 465, IMPLICIT, me, a@b+c",
    "smtp://me:secret@localhost:3025/?starttls=optional, localhost, 3025, OPTIONAL, me, secret"
  })
  void a_mail_server_is_read(
      String text, String host, int port, MailServer.Tls tls, String user, String password) {
    assertEquals(
        Optional.of(new MailServer(host, port, tls, user, password)), MailServer.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtps://mail.example?starttls=optional",
        "smtp://me@mail.example",
        "smtp://mail.example/inbox",
        "smtp://mail.example:0",
        "smtp:mail.example",
        "smtp://me:secret@mail.example?starttls=optional"
      })
  void any_other_mail_server_stops_the_start(String set) throws IOException {
    var home = new ConfigHome(folder).with("MAIL_URL", set);
    assertEquals(List.of("MAIL_URL"), home.mistakenKeys());
  }

  @Test
  void mail_comes_from_the_host_of_the_public_address() throws IOException {
    var config = new ConfigHome(folder).with("PUBLIC_URL", "https://ground.example:8443").load();
    assertEquals("no-reply@ground.example", config.mail().from());
  }

  @Test
  void a_proxy_in_a_range_is_trusted() throws Exception {
    var proxies = TrustedProxies.parse("127.0.0.1, 10.0.0.0/15,2001:db8::/33").orElseThrow();
    assertTrue(proxies.trusts("127.0.0.1"));
    assertTrue(proxies.trusts("10.0.255.255"));
    assertTrue(proxies.trusts("::ffff:10.1.2.3"));
    assertTrue(proxies.trusts("2001:db8:7fff::1"));
    assertTrue(proxies.trusts(InetAddress.getByName("10.1.2.3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.2", "10.2.0.0", "2001:db8:8000::1", "::1", "", "proxy", "10.1"})
  void anybody_else_is_not_trusted(String address) {
    var proxies = TrustedProxies.parse("127.0.0.1, 10.0.0.0/15,2001:db8::/33").orElseThrow();
    assertFalse(proxies.trusts(address));
  }

  @Test
  void nobody_is_trusted_by_default() throws IOException {
    assertFalse(new ConfigHome(folder).load().trustedProxies().trusts("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1,", "a/8"})
  void a_range_that_is_none_or_all_of_the_internet_is_refused(String text) {
    assertEquals(Optional.empty(), TrustedProxies.parse(text).map(TrustedProxies::toString));
  }
}
