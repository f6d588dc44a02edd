package commonground.support;

import commonground.platform.config.Ids;
import commonground.platform.config.RandomIds;
import java.util.Random;
import java.util.UUID;

/** The same ids on each run, so that a test that fails fails again. */
public final class SeededIds implements Ids {
  private final Ids ids;

  public SeededIds(long seed) {
    this.ids = new RandomIds(new Random(seed));
  }

  @Override
  public UUID next() {
    return ids.next();
  }

  @Override
  public byte[] secret(int bytes) {
    return ids.secret(bytes);
  }

  @Override
  public String digits(int n) {
    return ids.digits(n);
  }
}
