package commonground.platform.postgres;

import java.util.Map;

/** What the embedded PostgreSQL still holds after a crash. */
public enum Durability {
  /** Everything that was confirmed: it is on the disk before the answer is sent. */
  FULL("on"),

  /** Perhaps nothing, not even a readable database. Faster, and for tests only. */
  NONE("off");

  private final String promise;

  Durability(String promise) {
    this.promise = promise;
  }

  /** PostgreSQL settings by name. */
  Map<String, String> settings() {
    return Map.of("fsync", promise, "full_page_writes", promise, "synchronous_commit", promise);
  }
}
