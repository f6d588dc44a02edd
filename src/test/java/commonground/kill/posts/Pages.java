package commonground.kill.posts;

import commonground.support.HttpBrowser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The threads as a member reads them. */
final class Pages {

  private final HttpBrowser browser;

  Pages(String url, String email) {
    this.browser = new HttpBrowser(url, url);
    var in =
        browser
            .get("/sign-in")
            .submit(
                "form[action=/sign-in]",
                Map.of("email", email, "password", PostRun.PASSWORD, "_how", "password"));
    if (in.status() != 200) {
      throw new IllegalStateException("Signing in gave " + in.status());
    }
  }

  /** Acknowledged posts that no page shows with their words at their number. */
  List<String> unseen(Map<Sent, Integer> acknowledged) {
    var shown = new HashMap<Long, Map<Integer, String>>();
    acknowledged.keySet().stream()
        .map(Sent::thread)
        .distinct()
        .forEach(thread -> shown.put(thread, thread(thread)));
    return acknowledged.entrySet().stream()
        .filter(entry ->
            !entry
                .getKey()
                .words()
                .equals(
                    shown.getOrDefault(entry.getKey().thread(), Map.of()).get(entry.getValue())))
        .map(entry -> entry.getKey().words())
        .sorted()
        .toList();
  }

  /** The words of each post by its number. */
  private Map<Integer, String> thread(long id) {
    var words = new HashMap<Integer, String>();
    var path = "/spaces/" + PostRun.SPACE + "/discussions/" + id;
    for (var from = 1; ; ) {
      var posts = browser.get(path + "?from=" + from).html().select("article[id^=post-]");
      for (var post : posts) {
        var number = Integer.parseInt(post.id().substring("post-".length()));
        words.put(number, post.select(".cg-prose").text());
        from = Math.max(from, number + 1);
      }
      if (posts.isEmpty()) {
        return words;
      }
    }
  }
}
