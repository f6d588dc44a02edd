package commonground.platform.web;

import commonground.platform.config.RateLimits;
import commonground.platform.config.TrustedProxies;
import io.netty.util.NetUtil;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;

/**
 * What the server needs to answer under one address.
 *
 * @param publicUrl the address people use; links are built from it, never from {@code Host}
 * @param cookieName of the session cookie
 * @param tokens for the forms of visitors
 */
public record Serving(
    URI publicUrl,
    String cookieName,
    TrustedProxies proxies,
    Assets assets,
    Sessions sessions,
    Frame frame,
    FormTokens tokens) {

  /**
   * @param secret that this site's form tokens are proven with; the same on every node
   */
  public static FormTokens tokens(byte[] secret, Clock clock) {
    return new FormTokens(secret, clock);
  }

  /** Starts the server. */
  public Server start(Vertx vertx, String host, int port, Routes routes, RateLimits limits) {
    // One gate for all instances: a limit is a limit, however many cores there are.
    var gate = new Gate(this, limits);
    return Server.start(vertx, host, port, () -> new Pipeline(this, routes, gate));
  }

  boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /**
   * Where the browser is, to count by: the nearest hop that no trusted proxy stands for; of an IPv6
   * address the first half.
   */
  String address(HttpServerRequest request) {
    var remote = request.remoteAddress();
    var address = remote == null ? "" : String.valueOf(remote.hostAddress());
    var hops = String.join(",", request.headers().getAll("X-Forwarded-For")).split(",", -1);
    for (var i = hops.length - 1; i >= 0 && proxies.trusts(address); i--) {
      var hop = hops[i].strip();
      if (!hop.isEmpty()) {
        address = hop;
      }
    }
    return network(address.length() <= 64 ? address : address.substring(0, 64));
  }

  /** One household has 2^64 IPv6 addresses (RFC 6177) and could take a new one for each try. */
  private static String network(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    try {
      // An IPv4 address in IPv6 clothes (RFC 4291, 2.5.5.2) becomes four bytes here.
      return bytes != null && InetAddress.getByAddress(bytes) instanceof Inet6Address
          ? HexFormat.of().formatHex(bytes, 0, 8)
          : address;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(bytes.length + " bytes are no address", e);
    }
  }
}
