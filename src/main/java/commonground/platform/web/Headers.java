package commonground.platform.web;

import io.vertx.core.MultiMap;
import java.net.URI;

/** The security headers that go on everything, errors too. */
final class Headers {

  private final String policy;
  private final boolean secure;

  Headers(URI own) {
    this.secure = "https".equals(own.getScheme());
    var socket = (secure ? "wss://" : "ws://") + own.getAuthority();
    // Older Safari does not count the own WebSocket address as 'self'.
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
            + " 'self'; connect-src 'self' "
            + socket
            + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  }

  void add(MultiMap headers) {
    headers
        .set("Content-Security-Policy", policy)
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "same-origin")
        .set("X-Frame-Options", "DENY")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        .set("X-Robots-Tag", "noindex");
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
