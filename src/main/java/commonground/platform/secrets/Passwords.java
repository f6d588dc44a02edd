package commonground.platform.secrets;

import commonground.platform.config.Ids;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB and two passes, the least that OWASP's password storage cheat
 * sheet takes. Hashing runs in a pool of its own, so that a flood of sign-ins cannot use up cores
 * or memory.
 */
public final class Passwords implements AutoCloseable {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

  /** Compared with where there is no account, so that the answer takes the same time. */
  private static final String NOBODY =
      PREFIX + "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  /** Characters; far more than any password that is taken. */
  private static final int LONGEST = 1_024;

  /** About ten seconds of work on two cores: whoever waits longer has gone. */
  private static final int MOST_WAITING = 400;

  private final AtomicInteger waiting = new AtomicInteger();
  private final WorkerExecutor pool;
  private final Ids ids;

  /**
   * @param workers how many passwords are hashed at once
   */
  public Passwords(Vertx vertx, int workers, Ids ids) {
    this.pool = vertx.createSharedWorkerExecutor("passwords", workers);
    this.ids = ids;
  }

  /** The hash to store, in the PHC string format. */
  public String hash(String password) {
    var salt = ids.secret(SALT_BYTES);
    return PREFIX + encode(salt) + "$" + encode(work(password, salt));
  }

  /** Whether the password makes this hash. */
  public boolean matches(String password, String hash) {
    if (!hash.startsWith(PREFIX)) {
      throw new IllegalArgumentException("The stored hash has other parameters than this program");
    }
    var parts = hash.substring(PREFIX.length()).split("\\$", 2);
    var salt = Base64.getDecoder().decode(parts[0]);
    return MessageDigest.isEqual(work(password, salt), Base64.getDecoder().decode(parts[1]));
  }

  /** Takes as long as {@link #matches} and is never true. */
  public boolean matchesNobody(String password) {
    var unused = matches(password, NOBODY);
    return false;
  }

  private byte[] work(String password, byte[] salt) {
    // The same characters in another composition must match: phones and desktops type them apart.
    // Composing takes the square of the length, so what is far too long is hashed as nothing.
    var normal =
        password.length() > LONGEST ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw new RejectedExecutionException("more than " + MOST_WAITING + " passwords are waiting");
    }
    try {
      return pool.executeBlocking(
              () -> argon2(normal.getBytes(StandardCharsets.UTF_8), salt), false)
          .await();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static byte[] argon2(byte[] password, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var hash = new byte[HASH_BYTES];
    generator.generateBytes(password, hash);
    return hash;
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    pool.close().await();
  }
}
