package commonground.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import commonground.support.Eventually;
import commonground.support.TestDatabase;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CachedTest {

  /** A source of answers, "1", "2"…, that can be made to wait and to fail. */
  private final class Slow {
    private final AtomicInteger loads = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean broken;

    String load(String key) {
      var number = loads.incrementAndGet();
      pass(gate);
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return key + " " + number;
    }
  }

  private final Slow slow = new Slow();
  private final AtomicBoolean fresh = new AtomicBoolean(true);
  private final Cached<String, String> cached =
      new Cached<>(100, Duration.ofMinutes(5), fresh::get, slow::load);
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    slow.gate.countDown();
    requests.shutdownNow();
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for a key, on another thread, up to where its load waits at the gate. */
  private Future<String> askAndWaitAtGate(String key) {
    slow.gate = new CountDownLatch(1);
    var before = slow.loads.get();
    var asked = requests.submit(() -> cached.get(key));
    Eventually.that("the load has begun", () -> slow.loads.get() > before);
    return asked;
  }

  @Test
  void an_answer_is_loaded_once_and_then_remembered() {
    assertEquals("a 1", cached.get("a"));
    assertEquals("a 1", cached.get("a"));
    assertEquals("b 2", cached.get("b"));
  }

  @Test
  void two_requests_at_once_share_one_load() throws Exception {
    var first = askAndWaitAtGate("a");
    var others = List.of(ask("a"), ask("a"), ask("a"));
    assertEquals("b 2", openAndAsk("b"));
    assertEquals("a 1", first.get());
    for (var other : others) {
      assertEquals("a 1", other.get());
    }
    assertEquals("a 1", cached.get("a"));
  }

  private Future<String> ask(String key) {
    return requests.submit(() -> cached.get(key));
  }

  private String openAndAsk(String key) {
    slow.gate.countDown();
    return cached.get(key);
  }

  @Test
  void what_is_forgotten_is_loaded_again() {
    cached.get("a");
    cached.get("b");
    cached.forget("a");
    assertEquals("a 3", cached.get("a"));
    assertEquals("b 2", cached.get("b"));
    cached.forgetIf(answer -> answer.startsWith("b"));
    assertEquals("a 3", cached.get("a"));
    assertEquals("b 4", cached.get("b"));
    cached.forgetAll();
    assertEquals("a 5", cached.get("a"));
  }

  @Test
  void an_answer_forgotten_while_it_is_loaded_is_not_kept() throws Exception {
    var asked = askAndWaitAtGate("a");
    cached.forget("a");
    slow.gate.countDown();
    assertEquals("a 1", asked.get());
    assertEquals("a 2", cached.get("a"));
  }

  @Test
  void an_answer_under_way_while_some_are_forgotten_is_not_kept() throws Exception {
    var asked = askAndWaitAtGate("a");
    cached.forgetIf(answer -> false);
    slow.gate.countDown();
    assertEquals("a 1", asked.get());
    assertEquals("a 2", cached.get("a"));
  }

  @Test
  void who_asks_after_a_revocation_does_not_get_the_answer_from_before_it() throws Exception {
    var before = askAndWaitAtGate("a");
    cached.forget("a");
    var after = ask("a");
    Eventually.that("the second load has begun", () -> slow.loads.get() == 2);
    slow.gate.countDown();
    assertEquals("a 2", after.get());
    assertEquals("a 1", before.get());
    assertEquals("a 2", cached.get("a"));
  }

  @Test
  void a_load_that_fails_is_not_kept_and_all_who_wait_are_told_the_same() throws Exception {
    slow.broken = true;
    var first = askAndWaitAtGate("a");
    var second = ask("a");
    slow.gate.countDown();
    for (var asked : List.of(first, second)) {
      var e = assertThrows(ExecutionException.class, asked::get);
      assertInstanceOf(IllegalStateException.class, e.getCause());
    }
    slow.broken = false;
    var loads = slow.loads.get();
    assertEquals("a " + (loads + 1), cached.get("a"));
  }

  @Test
  void a_node_that_hears_nothing_asks_each_time() {
    assertEquals("a 1", cached.get("a"));
    fresh.set(false);
    assertEquals("a 2", cached.get("a"));
    assertEquals("a 3", cached.get("a"));
    assertEquals("b 4", cached.get("b"));
    fresh.set(true);
    // What it heard meanwhile has been forgotten one by one; nothing new was kept.
    assertEquals("a 1", cached.get("a"));
    assertEquals("b 5", cached.get("b"));
  }

  /** A loader that waits inside Caffeine would never come back here: both share one thread. */
  @Test
  void two_requests_on_one_virtual_thread_context_share_a_load_that_waits() throws Exception {
    var vertx = TestDatabase.VERTX;
    var loads = new AtomicInteger();
    var waiting =
        new Cached<String, Integer>(
            10,
            Duration.ofMinutes(5),
            () -> true,
            key -> {
              Promise<Void> later = Promise.promise();
              vertx.setTimer(50, timer -> later.complete());
              later.future().await();
              return loads.incrementAndGet();
            });
    var answers = List.of(new CompletableFuture<Integer>(), new CompletableFuture<Integer>());
    var requests =
        new AbstractVerticle() {
          @Override
          public void start() {
            answers.forEach(
                answer -> context.runOnContext(go -> answer.complete(waiting.get("a"))));
          }
        };
    vertx
        .deployVerticle(
            requests, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
    for (var answer : answers) {
      assertEquals(1, answer.get(10, TimeUnit.SECONDS));
    }
  }
}
