package commonground.platform.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small facts that are kept in memory for a moment and then written, many at once. What is noted
 * here and what a button was pressed for are different things: a node that is killed forgets the
 * notes of its last moment.
 *
 * <p>Nobody waits for anybody: a note stays until it has been written, and whoever needs it written
 * now writes it. So one note can be written twice, and writing must do no harm then. And what is
 * noted while a note that equals it is written counts as written: values tell new facts from old.
 *
 * @param <K> whose note it is
 */
public final class WriteBehind<K, V> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WriteBehind.class);

  /** Notes in one write. */
  private static final int BATCH = 500;

  private final String name;
  private final Duration moment;
  private final int most;
  private final BinaryOperator<V> merge;
  private final Consumer<Map<K, V>> write;
  private final Map<K, V> notes = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * @param name for the log
   * @param moment how long a note waits at most
   * @param most notes at once; what comes beyond is written at once
   * @param merge an older note and a newer one of the same key; must neither wait nor fail
   * @param write keeps these, in one transaction
   */
  public WriteBehind(
      String name, Duration moment, int most, BinaryOperator<V> merge, Consumer<Map<K, V>> write) {
    this.name = name;
    this.moment = moment;
    this.most = most;
    this.merge = merge;
    this.write = write;
  }

  /** Begins to write by itself. */
  public void start() {
    thread = Thread.ofVirtual().name(name).start(this::keepWriting);
  }

  public void note(K key, V value) {
    if (notes.size() >= most && !notes.containsKey(key)) {
      write.accept(Map.of(key, value));
    } else {
      notes.merge(key, value, merge);
    }
  }

  /** When this returns, what was noted under this key is written, unless that failed. */
  public void settle(K key) {
    var value = notes.get(key);
    if (value != null) {
      write(Map.of(key, value));
    }
  }

  /** Writes all that is noted. */
  public void settleAll() {
    var batch = new HashMap<K, V>();
    for (var note : notes.entrySet()) {
      batch.put(note.getKey(), note.getValue());
      if (batch.size() == BATCH) {
        write(Map.copyOf(batch));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      write(Map.copyOf(batch));
    }
  }

  /** Drops what is noted: the database is another one. */
  public void forgetAll() {
    notes.clear();
  }

  /** What cannot be written now stays noted, and is tried again after a moment. */
  private void write(Map<K, V> batch) {
    try {
      write.accept(batch);
      batch.forEach(notes::remove);
    } catch (RuntimeException e) {
      log.warn("notes wait for another moment kind={} notes={}", name, notes.size(), e);
    }
  }

  private void keepWriting() {
    try {
      while (!closed.await(moment.toMillis(), TimeUnit.MILLISECONDS)) {
        settleAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what is left. Nothing may be noted any more. */
  @Override
  public void close() {
    closed.countDown();
    var running = thread;
    if (running != null) {
      try {
        running.join(moment.plusSeconds(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    settleAll();
  }
}
