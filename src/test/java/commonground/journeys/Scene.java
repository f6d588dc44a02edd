package commonground.journeys;

import commonground.support.Chromium;
import commonground.support.Window;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page in one of its states, and how somebody comes to it.
 *
 * @param name for people, and of its picture
 * @param cookies of somebody who is signed in; none for a visitor
 * @param arrive what they do until the page is there
 */
record Scene(String name, List<String> cookies, Consumer<Window> arrive) {

  /**
   * A window in which the page is open: the same one for each scene, as it was in the beginning.
   */
  Window in(Chromium chromium) {
    var window = chromium.sameVisitor();
    window.page().setViewportSize(1280, 800);
    Measures.textSize(window, 16);
    window.remember(cookies);
    arrive.accept(window);
    return window;
  }

  @Override
  public String toString() {
    return name;
  }
}
