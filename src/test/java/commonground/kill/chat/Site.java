package commonground.kill.chat;

import commonground.support.HttpBrowser;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What everybody in a run shares.
 *
 * @param nodes where the servers listen
 * @param origin the one address that people type
 * @param going false when the run is over
 */
record Site(
    List<String> nodes,
    String origin,
    WebSocketClient sockets,
    Stopwatch watch,
    BooleanSupplier going) {

  static final String SPACE = "kill";
  static final String PASSWORD = "nine quiet herons";
  private static final String CHAT = "/spaces/" + SPACE + "/chat/";

  static String path(long room) {
    return CHAT + room;
  }

  /** The node behind this turn. */
  String node(int turn) {
    return nodes.get(Math.floorMod(turn, nodes.size()));
  }

  /** A browser of somebody who is not signed in yet. */
  HttpBrowser browser() {
    return new HttpBrowser(node(0), origin);
  }

  /** Whether that has come about. */
  boolean signIn(HttpBrowser browser, String email) {
    var page = browser.get("/sign-in");
    return page.status() == 200
        && page.submit(
                    "form[action=/sign-in]",
                    Map.of("email", email, "password", PASSWORD, "_how", "password"))
                .status()
            == 200
        && !browser.token().isEmpty();
  }
}
