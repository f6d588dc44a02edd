package commonground.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What no page of ours may do, collected while a test runs: break its Content-Security-Policy or a
 * script, write an error to the console, ask another origin for anything, name a file that is not
 * there, or make the server fail.
 */
final class Mishaps {

  /** The browser says so of each page with such a status; refusals are pages that tests expect. */
  private static final String REFUSAL =
      "Failed to load resource: the server responded with a status of 4";

  /** The same of a page that asks for a socket when its session is over, or is left meanwhile. */
  private static final Pattern NO_SOCKET =
      Pattern.compile(
          "WebSocket connection to 'ws://[^']+/live' failed: "
              + "(HTTP Authentication failed|WebSocket is closed before|.*response code: 4).*");

  private final String origin;
  private final List<String> all = new ArrayList<>();

  Mishaps(BrowserContext context, String origin) {
    this.origin = origin;
    context.onConsoleMessage(this::console);
    context.onWebError(error -> all.add("Script error: " + error.error()));
    context.onRequest(this::request);
    context.onResponse(this::response);
  }

  private void console(ConsoleMessage message) {
    if (message.type().equals("error") && !isRefusal(message.text())) {
      all.add("Console: " + message.text() + " (" + message.location() + ")");
    }
  }

  private static boolean isRefusal(String text) {
    return text.startsWith(REFUSAL) || NO_SOCKET.matcher(text).matches();
  }

  private void request(Request request) {
    var url = request.url();
    if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.equals("about:blank")) {
      all.add("Request to another origin: " + url);
    }
  }

  private void response(Response response) {
    var page = response.request().resourceType().equals("document");
    // What somebody typed may be refused, whether a page or a script has sent it.
    if (response.status() >= (page ? 500 : 400) && response.status() != 422) {
      all.add("Status " + response.status() + " for " + response.url());
    }
  }

  List<String> take() {
    var taken = List.copyOf(all);
    all.clear();
    return taken;
  }
}
