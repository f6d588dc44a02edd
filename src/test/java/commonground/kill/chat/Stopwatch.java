package commonground.kill.chat;

/** Milliseconds since the run began, the same for everybody in it. */
final class Stopwatch {

  private final long began = System.nanoTime();

  long ms() {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
