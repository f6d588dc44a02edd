package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "2001:db8:1:2::1, 20010db800010002/64",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
    "fe80::1%eth0, fe80000000000000/64",
    "unknown, unknown",
    "'', ''"
  })
  void an_address_counts_as_its_network(String address, String network) {
    assertEquals(network, Network.of(address));
  }

  @Test
  void two_networks_are_two() {
    assertNotEquals(Network.of("192.0.2.1"), Network.of("192.0.2.2"));
    assertNotEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:3::1"));
  }
}
