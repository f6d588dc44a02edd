package commonground.platform.config;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reverse proxies whose forwarded headers are believed; nobody else's are. */
public final class TrustedProxies {
  private final List<Range> ranges;

  private TrustedProxies(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  static TrustedProxies read(Values values) {
    return values.read(
        "trusted.proxies",
        "addresses or ranges such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32 with commas between"
            + " them, none of them the whole internet",
        new TrustedProxies(List.of()),
        TrustedProxies::parse);
  }

  /**
   * Reads addresses and ranges (RFC 4632, 3.1) with commas between them; an empty text trusts
   * nobody.
   *
   * @return empty if one of them is neither, or is the range of all addresses
   */
  public static Optional<TrustedProxies> parse(String text) {
    var ranges = new ArrayList<Range>();
    for (var part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      var range = Range.parse(part.strip());
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(new TrustedProxies(ranges));
  }

  public boolean trusts(InetAddress address) {
    var bytes = address.getAddress();
    return ranges.stream().anyMatch(range -> range.holds(bytes));
  }

  /** False as well for a text that is no address: a header can hold anything. */
  public boolean trusts(String address) {
    return bytes(address).filter(b -> ranges.stream().anyMatch(r -> r.holds(b))).isPresent();
  }

  @Override
  public String toString() {
    return ranges.size() + " trusted";
  }

  /** Four or sixteen bytes; an IPv4 address in IPv6 clothes (RFC 4291, 2.5.5.2) becomes four. */
  private static Optional<byte[]> bytes(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes).getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(bytes.length + " bytes are no address", e);
    }
  }

  /**
   * @param prefix the bits that all addresses of the range share
   * @param size how many these are, of {@code width}
   * @param width 32 or 128
   */
  private record Range(BigInteger prefix, int size, int width) {

    static Optional<Range> parse(String text) {
      var slash = text.indexOf('/');
      return bytes(slash < 0 ? text : text.substring(0, slash))
          .flatMap(bytes -> of(bytes, slash < 0 ? "" : text.substring(slash)));
    }

    private static Optional<Range> of(byte[] address, String suffix) {
      var width = address.length * 8;
      if (!suffix.matches("(/[1-9]\\d{0,2})?")) {
        return Optional.empty();
      }
      var size = suffix.isEmpty() ? width : Integer.parseInt(suffix.substring(1));
      return size > width
          ? Optional.empty()
          : Optional.of(
              new Range(new BigInteger(1, address).shiftRight(width - size), size, width));
    }

    boolean holds(byte[] address) {
      return address.length * 8 == width
          && new BigInteger(1, address).shiftRight(width - size).equals(prefix);
    }
  }
}
