package commonground.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A random secret that a person carries and the database does not: only its SHA-256 is stored.
 *
 * @param text base64url without padding, as it stands in a cookie or a link
 */
public record Secret(String text) {

  /** So many random bytes make a secret: 256 bits cannot be guessed. */
  public static final int BYTES = 32;

  /**
   * @param bytes from a secure source
   */
  public static Secret of(byte[] bytes) {
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored and looked up. */
  public byte[] hash() {
    return sha256(text);
  }

  /**
   * The hash of a short code, salted with this secret, so that the table does not give codes away.
   */
  public byte[] hashOf(String code) {
    return sha256(text + " " + code);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
