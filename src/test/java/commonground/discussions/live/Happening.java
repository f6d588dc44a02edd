package commonground.discussions.live;

import java.util.function.Consumer;

/**
 * How something comes to happen to a thread whose page is open.
 *
 * @param before what has to be so first, before the page is opened
 * @param act makes it happen
 */
record Happening(Consumer<Circle> before, Consumer<Circle> act) {

  static Happening of(Consumer<Circle> act) {
    return new Happening(circle -> {}, act);
  }

  static Happening after(Consumer<Circle> before, Consumer<Circle> act) {
    return new Happening(before, act);
  }
}
