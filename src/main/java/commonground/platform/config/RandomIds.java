package commonground.platform.config;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Ids from the given source of chance. */
public final class RandomIds implements Ids {
  private final RandomGenerator random;

  /** From the operating system's chance. */
  public RandomIds() {
    this(new SecureRandom());
  }

  /** From a source that a test can repeat. */
  public RandomIds(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public UUID next() {
    var high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    var low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  @Override
  public byte[] secret(int bytes) {
    if (bytes < 16) {
      throw new IllegalArgumentException(bytes + " bytes can be guessed; ask for at least 16");
    }
    var secret = new byte[bytes];
    random.nextBytes(secret);
    return secret;
  }

  @Override
  public String digits(int n) {
    if (n < 1 || n > 18) {
      throw new IllegalArgumentException(n + " digits; ask for 1 to 18");
    }
    return random.ints(n, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }
}
