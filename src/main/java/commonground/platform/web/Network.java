package commonground.platform.web;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a browser is, as limits count it. */
final class Network {

  /** What one customer is given at least (RFC 6177, 2): 8 bytes, so 2^64 addresses are one. */
  private static final int SITE = 8;

  private Network() {}

  /**
   * An IPv4 address as it is, in IPv6 clothes too (RFC 4291, 2.5.5.2); of an IPv6 address the first
   * 64 bits. What is no address counts as itself: a header can hold anything.
   */
  static String of(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return address;
    }
    if (bytes.length == 16 && !mapped(bytes)) {
      return HexFormat.of().formatHex(bytes, 0, SITE) + "/64";
    }
    return NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
  }

  private static boolean mapped(byte[] bytes) {
    for (var i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }
}
