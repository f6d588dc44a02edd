package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.RawHttp;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom the server believes about who is asking, and for which host. */
class ProxiesTest {

  private static final String LIMIT = "COMMONGROUND_LIMIT_SIGNIN_ADDRESS";

  @RegisterExtension static final TestSite alone = new TestSite(Map.of(LIMIT, "3"));

  @RegisterExtension
  static final TestSite behind =
      new TestSite(Map.of(LIMIT, "3", "COMMONGROUND_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"));

  @Test
  void behind_a_trusted_proxy_each_address_has_its_own_limit() {
    assertEquals(200, statusAfter(3, behind, "192.0.2.1"));
    assertEquals(429, statusAfter(1, behind, "192.0.2.1"));
    assertEquals(200, statusAfter(1, behind, "192.0.2.2"));
  }

  @Test
  void what_a_browser_claims_before_the_trusted_proxies_counts_for_nothing() {
    assertEquals(200, statusAfter(3, behind, "192.0.2.3, 10.1.1.1"));
    assertEquals(429, statusAfter(1, behind, "198.51.100.9, 192.0.2.3, 10.1.1.1"));
  }

  @Test
  void addresses_of_one_ipv6_network_share_a_limit() {
    assertEquals(200, statusAfter(2, behind, "2001:db8:0:1::1"));
    assertEquals(200, statusAfter(1, behind, "2001:db8:0:1::2"));
    assertEquals(429, statusAfter(1, behind, "2001:db8:0:1:ffff::3"));
    assertEquals(200, statusAfter(1, behind, "2001:db8:0:2::1"));
    assertEquals(200, statusAfter(3, behind, "::ffff:203.0.113.1"));
    assertEquals(200, statusAfter(1, behind, "::ffff:203.0.113.2"));
  }

  @Test
  void without_trusted_proxies_forwarded_addresses_count_for_nothing() {
    assertEquals(200, statusAfter(3, alone, "192.0.2.1"));
    assertEquals(429, statusAfter(1, alone, "192.0.2.2"));
  }

  private static int statusAfter(int times, TestSite site, String forwarded) {
    var status = 0;
    for (var i = 0; i < times; i++) {
      var browser = site.browser();
      var request = browser.form("/sign-in/kept", Map.of()).header("Origin", site.url());
      status = browser.send(request.header("X-Forwarded-For", forwarded)).status();
    }
    return status;
  }

  @Test
  void no_link_is_built_from_the_host_that_a_request_names() {
    var elsewhere =
        """
        Host: evil.example
        X-Forwarded-Host: evil.example
        X-Forwarded-Proto: https
        Forwarded: host=evil.example
        Connection: close

        """;
    for (var path : List.of("/", "/sign-in", "/account", "/nowhere")) {
      var request = "GET " + path + " HTTP/1.1\n" + elsewhere;
      var answer = RawHttp.send(behind.app().port(), request);
      assertFalse((answer.head() + answer.body()).contains("evil.example"), path);
    }
  }

  @Test
  void a_mailed_link_has_the_public_address_whatever_host_was_asked() {
    var email = behind.email(behind.person("Mail Reader"));
    var body = "_how=code&email=" + email.replace("@", "%40");
    var answer =
        RawHttp.send(
            behind.app().port(),
            """
            POST /sign-in HTTP/1.1
            Host: evil.example
            X-Forwarded-Host: evil.example
            X-Forwarded-For: 192.0.2.77
            Connection: close
            Origin: %s
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d

            %s\
            """
                .formatted(behind.url(), body.length(), body));
    assertEquals(303, answer.status());
    var mail = behind.mail(email, "Your code").text();
    assertTrue(mail.contains(behind.url() + "/sign-in/link/"), mail);
    assertFalse(mail.contains("evil.example"), mail);
  }
}
