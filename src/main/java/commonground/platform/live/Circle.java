package commonground.platform.live;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who listen to one subject on this node. It is told that something has happened as often as
 * may be; one task at a time finds out what, once for all of them.
 */
final class Circle {

  private static final Logger log = LoggerFactory.getLogger(Circle.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** A loop that has not told all of its own by then is not waited for. */
  private static final long LONGEST_MILLIS = 1000;

  /** Sockets that a loop writes to before it looks after others. */
  private static final int ROUND = 64;

  final SubjectName name;
  final Broadcast broadcast;
  private final Questions questions;
  private final Map<EventExecutor, Set<Subscription>> loops = new ConcurrentHashMap<>();
  private final AtomicInteger stirs = new AtomicInteger();
  private final AtomicLong stands = new AtomicLong();
  private final AtomicLong told = new AtomicLong(-1);
  private volatile boolean unknown;
  private volatile Latest latest = new Latest(0, Optional.empty());

  /**
   * What there is to know, where that is sent as a whole.
   *
   * @param frame empty before it was asked for
   */
  record Latest(long revision, Optional<Frame> frame) {}

  Circle(SubjectName name, Broadcast broadcast, Questions questions) {
    this.name = name;
    this.broadcast = broadcast;
    this.questions = questions;
  }

  void add(Subscription subscription) {
    loops
        .computeIfAbsent(subscription.listener.loop, loop -> ConcurrentHashMap.newKeySet())
        .add(subscription);
  }

  /** Whether somebody is left. */
  boolean remove(Subscription subscription) {
    loops.computeIfPresent(
        subscription.listener.loop,
        (loop, here) -> {
          here.remove(subscription);
          return here.isEmpty() ? null : here;
        });
    return !loops.isEmpty();
  }

  /** What is sent along begins after this revision, unless it has begun already. */
  void begin(long revision) {
    told.compareAndSet(-1, revision);
  }

  /** It stands at this revision at least. */
  void stir(long revision) {
    stands.accumulateAndGet(revision, Math::max);
    stir();
  }

  /** It stands elsewhere; nobody has said where. */
  void stirUnknown() {
    unknown = true;
    stir();
  }

  /** Something may have happened to it. */
  void stir() {
    if (stirs.getAndIncrement() == 0) {
      Thread.ofVirtual().name("live-" + name).start(this::tell);
    }
  }

  /** They are asked anew whether they may hear it. */
  void review() {
    each(Subscription::ask);
  }

  /** On its own virtual thread, until nothing has come meanwhile. */
  private void tell() {
    int seen;
    do {
      seen = stirs.get();
      var wait = tried() ? broadcast.pause() : AGAIN;
      if (!wait.isZero() && !pause(wait)) {
        return;
      }
    } while (!stirs.compareAndSet(seen, 0));
  }

  private boolean tried() {
    try {
      spread();
      return true;
    } catch (RuntimeException | Error e) {
      log.warn("what has happened to {} could not be read: {}", name, e.toString());
      if (!loops.isEmpty()) {
        stirs.incrementAndGet();
      }
      return false;
    }
  }

  private void spread() {
    if (isWhole()) {
      broadcast.news(name.id(), 0).ifPresent(this::spread);
      return;
    }
    var after = told.get();
    var news = after < 0 ? Optional.<Broadcast.News>empty() : broadcast.news(name.id(), after);
    if (news.isPresent()) {
      var frame = Frames.news(name, news.get());
      told.set(news.get().revision());
      tellEach(subscription -> subscription.push(after, news.get(), frame));
      return;
    }
    var now = unknown ? asked() : stands.get();
    // They ask for what is up to here: it is not sent along any more.
    told.updateAndGet(before -> before < 0 ? before : Math.max(before, now));
    tellEach(subscription -> subscription.stand(now));
  }

  private void spread(Broadcast.News news) {
    if (latest.frame().isEmpty() || latest.revision() != news.revision()) {
      latest = new Latest(news.revision(), Optional.of(Frames.news(name, news)));
    }
    tellEach(Subscription::catchUp);
    var lasts = news.lasts().toMillis();
    if (lasts > 0) {
      loops.keySet().stream()
          .findAny()
          .ifPresent(loop -> loop.schedule(() -> stir(), lasts, TimeUnit.MILLISECONDS));
    }
  }

  /** Whether what there is to know is sent as a whole. */
  boolean isWhole() {
    return broadcast instanceof Whole;
  }

  Latest latest() {
    return latest;
  }

  boolean isEmpty() {
    return loops.isEmpty();
  }

  private long asked() {
    unknown = false;
    try {
      return questions.inTurn(() -> broadcast.revision(name.id()));
    } catch (RuntimeException e) {
      unknown = true;
      throw e;
    }
  }

  private static boolean pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells them, and waits until they are told: what comes meanwhile comes in one. */
  private void tellEach(Consumer<Subscription> act) {
    each(act)
        .forEach(
            told -> told.completeOnTimeout(null, LONGEST_MILLIS, TimeUnit.MILLISECONDS).join());
  }

  /** When each loop has done it with all of its own. */
  private List<CompletableFuture<Void>> each(Consumer<Subscription> act) {
    var done = new ArrayList<CompletableFuture<Void>>();
    loops.forEach((loop, here) -> {
      var all = new CompletableFuture<Void>();
      done.add(all);
      loop.execute(() -> round(loop, here.iterator(), act, all));
    });
    return done;
  }

  private static void round(
      EventExecutor loop,
      Iterator<Subscription> rest,
      Consumer<Subscription> act,
      CompletableFuture<Void> all) {
    for (var i = 0; i < ROUND && rest.hasNext(); i++) {
      act.accept(rest.next());
    }
    if (rest.hasNext()) {
      // Not executed: a loop reads what has come only when it has nothing left to execute.
      loop.schedule(() -> round(loop, rest, act, all), 0, TimeUnit.NANOSECONDS);
    } else {
      all.complete(null);
    }
  }
}
