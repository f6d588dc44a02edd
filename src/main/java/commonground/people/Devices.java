package commonground.people;

import java.util.Locale;

/** Says in words which browser a User-Agent header (RFC 9110, 10.1.5) speaks of, roughly. */
final class Devices {

  private Devices() {}

  static String words(String userAgent) {
    var agent = userAgent.toLowerCase(Locale.ROOT);
    var browser = browser(agent);
    var system = system(agent);
    if (browser.isEmpty() && system.isEmpty()) {
      return "A browser we do not know";
    }
    return browser.isEmpty() ? system : system.isEmpty() ? browser : browser + " on " + system;
  }

  /** Most browsers also claim to be others: the rarer name is the true one. */
  private static String browser(String agent) {
    return agent.contains("edg/") || agent.contains("edge/")
        ? "Edge"
        : agent.contains("samsungbrowser")
            ? "Samsung Internet"
            : agent.contains("opr/") || agent.contains("opera")
                ? "Opera"
                : agent.contains("firefox") || agent.contains("fxios")
                    ? "Firefox"
                    : agent.contains("chrome") || agent.contains("crios")
                        ? "Chrome"
                        : agent.contains("safari") ? "Safari" : "";
  }

  private static String system(String agent) {
    return agent.contains("iphone")
        ? "iPhone"
        : agent.contains("ipad")
            ? "iPad"
            : agent.contains("android")
                ? "Android"
                : agent.contains("windows")
                    ? "Windows"
                    : agent.contains("mac os")
                        ? "Mac"
                        : agent.contains("cros")
                            ? "Chromebook"
                            : agent.contains("linux") ? "Linux" : "";
  }
}
