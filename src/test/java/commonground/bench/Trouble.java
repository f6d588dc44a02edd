package commonground.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What went wrong first, on whatever thread; whoever waits for that thread looks here. */
final class Trouble {

  private final CompletableFuture<Boolean> found = new CompletableFuture<>();

  void found(RuntimeException why) {
    found.completeExceptionally(why);
  }

  /**
   * @throws RuntimeException what went wrong, if something did
   */
  void check() {
    try {
      found.getNow(true);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }
}
