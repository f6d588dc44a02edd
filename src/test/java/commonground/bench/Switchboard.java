package commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Holds thousands of sockets on one thread, so that the load client takes as little as may be of
 * the processors that it shares with what is measured.
 */
final class Switchboard implements AutoCloseable {

  /** Bytes that are read at once. */
  private static final int BUFFER = 1 << 18;

  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Trouble trouble = new Trouble();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean closed;

  Switchboard() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().name("switchboard").daemon().start(this::run);
  }

  /** From now on what comes is read. */
  void add(Wire wire) {
    on(() -> {
      try {
        wire.register(selector);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  void stopReading(Wire wire) {
    on(() -> wire.stopReading(selector));
  }

  /** Runs on the thread of the sockets. */
  void on(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Tells what went wrong on the thread of the sockets. */
  void check() {
    trouble.check();
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(this::read);
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
      }
    } catch (IOException e) {
      trouble.found(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      trouble.found(e);
    } finally {
      hangUp();
      over.countDown();
    }
  }

  private void hangUp() {
    selector.keys().forEach(key -> ((Wire) key.attachment()).close());
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) {
    var wire = (Wire) key.attachment();
    if (!wire.read(buffer)) {
      key.cancel();
      wire.close();
    }
  }

  /** Hangs up on all of them; returns when that is done. */
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
