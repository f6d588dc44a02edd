package commonground.support;

import com.microsoft.playwright.Locator;

/** Writing on the page of a room, and what is kept on the device of what is written there. */
public final class RoomBox {

  private RoomBox() {}

  public static Locator box(Window window) {
    return window.field("Message");
  }

  public static void send(Window window, String words) {
    box(window).fill(words);
    window.button("Send").click();
  }

  /** What a message says that is in the room. */
  public static Locator line(Window window, int number) {
    return window.page().locator("#message-" + number + " .cg-prose");
  }

  /** Messages that wait, or that the site did not take, each with its buttons. */
  public static Locator waiting(Window window) {
    return window.page().locator(".cg-waiting__one");
  }

  /** The names under which messages are kept on this device; "" if there are none. */
  public static String onTheDevice(Window window) {
    return String.valueOf(
        window
            .page()
            .evaluate(
                "() => Object.keys(localStorage).filter(k => k.startsWith('message')).join()"));
  }
}
