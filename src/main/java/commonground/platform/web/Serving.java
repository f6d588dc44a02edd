package commonground.platform.web;

import commonground.platform.config.RateLimits;
import commonground.platform.config.TrustedProxies;
import commonground.platform.live.Hub;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;

/**
 * What the server needs to answer under one address.
 *
 * @param publicUrl the address people use; links are built from it, never from {@code Host}
 * @param cookieName of the session cookie
 * @param tokens for the forms of visitors
 * @param hub who listens to what
 */
public record Serving(
    URI publicUrl,
    String cookieName,
    TrustedProxies proxies,
    Assets assets,
    Sessions sessions,
    Frame frame,
    FormTokens tokens,
    Hub hub) {

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
    var uploads = new Uploads();
    return Server.start(vertx, host, port, () -> new Pipeline(this, routes, gate, uploads));
  }

  boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /**
   * Where the browser is, to count by ({@link Network}): the nearest hop that no trusted proxy
   * stands for.
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
    return Network.of(address.length() <= 64 ? address : address.substring(0, 64));
  }
}
