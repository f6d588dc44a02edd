package commonground.platform.live;

import io.vertx.core.json.JsonObject;

/** What is sent to browsers, as {@code live.js} reads it. */
final class Frames {

  /** From now on the browser may say what it listens to. */
  static final String HELLO = "{\"hello\":1}";

  private Frames() {}

  /** Something has happened up to this revision: ask for it. */
  static String hint(SubjectName name, long revision) {
    return "{\"" + name + "\":" + revision + "}";
  }

  static Frame news(SubjectName name, Broadcast.News news) {
    return new Frame("{\"" + name + "\":" + news.json() + "}");
  }

  /** Not there, or not for this person: nobody is told which. */
  static String refused(SubjectName name) {
    return refused(name.toString());
  }

  static String refused(String why) {
    return new JsonObject().put("refused", why).encode();
  }
}
