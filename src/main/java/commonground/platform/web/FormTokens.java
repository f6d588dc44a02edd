package commonground.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens for the forms of somebody who is not signed in, and has no cookie to bind one to: the
 * time, and a proof that this site wrote it (HMAC-SHA-256, RFC 2104).
 */
public final class FormTokens {

  /** As long as a page may lie open before its form is sent. */
  private static final Duration LIFE = Duration.ofHours(12);

  private final SecretKeySpec key;
  private final Clock clock;

  FormTokens(byte[] secret, Clock clock) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.clock = clock;
  }

  String make() {
    var time = Long.toString(clock.instant().getEpochSecond(), 36);
    return time + "." + proof(time);
  }

  boolean ours(String token) {
    var dot = token.indexOf('.');
    if (dot < 1 || dot > 10) {
      return false;
    }
    var time = token.substring(0, dot);
    if (!same(token.substring(dot + 1), proof(time))) {
      return false;
    }
    var age = clock.instant().getEpochSecond() - Long.parseLong(time, 36);
    return age >= -60 && age <= LIFE.toSeconds();
  }

  private String proof(String time) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var bytes = mac.doFinal(("form:" + time).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /** Compares in a time that does not tell how much is right. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
