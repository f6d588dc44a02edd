package commonground.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that this site has signed (HMAC-SHA-256, RFC 2104), so that it knows them again wherever
 * they come from. Anybody can read them.
 */
public final class Signature {

  private final String purpose;
  private final SecretKeySpec key;

  /**
   * @param purpose what is signed for one is worth nothing for another
   */
  public Signature(String purpose, byte[] key) {
    this.purpose = purpose;
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /**
   * The words with their proof.
   *
   * @param words letters, digits, "_" and "-", so that they can stand in an address
   */
  public String sign(String words) {
    return words + "." + proof(words);
  }

  /** The words of a token; empty if this site has not signed them for this purpose. */
  public Optional<String> read(String token) {
    var dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var words = token.substring(0, dot);
    return same(token.substring(dot + 1), proof(words)) ? Optional.of(words) : Optional.empty();
  }

  /** Compares in a time that does not tell how much is right. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String proof(String words) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var bytes = mac.doFinal((purpose + ":" + words).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
