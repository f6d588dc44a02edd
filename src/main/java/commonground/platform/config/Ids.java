package commonground.platform.config;

import java.util.UUID;

/** Where what nobody can guess comes from. Handed to production code; tests hand a seeded one. */
public interface Ids {

  /** A random id (RFC 9562, version 4). */
  UUID next();

  /**
   * Bytes for a key or a token.
   *
   * @param bytes how many, from 16 up
   */
  byte[] secret(int bytes);

  /**
   * Digits for a person to type, each as likely as the others, zero in front too.
   *
   * @param n how many, from 1 to 18
   */
  String digits(int n);
}
