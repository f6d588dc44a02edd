package commonground.kill.chat;

/** How those write who write. */
final class Tempo {

  private volatile boolean over;
  private volatile boolean hurried;

  /** Whether anything new is begun. */
  boolean isGoing() {
    return !over;
  }

  /** Whether nobody rests between two messages, so that a kill meets many on their way. */
  boolean isHurried() {
    return hurried;
  }

  void hurry(boolean now) {
    hurried = now;
  }

  void end() {
    over = true;
  }
}
