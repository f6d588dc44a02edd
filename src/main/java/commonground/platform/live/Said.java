package commonground.platform.live;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** What a browser says. It may say three things; whatever else it says is {@link Nonsense}. */
sealed interface Said {

  /** Characters of a frame: the longest that makes sense has 70. */
  int MOST = 1_000;

  /**
   * @param since the revision that its page shows, from 0
   */
  record Subscribe(SubjectName name, long since) implements Said {}

  record Unsubscribe(SubjectName name) implements Said {}

  record Typing(SubjectName name) implements Said {}

  /**
   * @param why for whoever writes browsers; holds nothing of what was said
   */
  record Nonsense(String why) implements Said {}

  static Said read(String text) {
    if (text.length() > MOST) {
      return new Nonsense("too long");
    }
    try {
      return read(new JsonObject(text));
    } catch (DecodeException | StackOverflowError e) {
      return new Nonsense("not JSON");
    }
  }

  private static Said read(JsonObject json) {
    var keys = json.fieldNames();
    if (keys.equals(Set.of("subscribe", "since"))) {
      var since = json.getValue("since");
      return name(json, "subscribe")
          .filter(name -> isRevision(since))
          .<Said>map(name -> new Subscribe(name, ((Number) since).longValue()))
          .orElse(new Nonsense("not a name and a revision"));
    }
    if (keys.equals(Set.of("unsubscribe"))) {
      return name(json, "unsubscribe")
          .<Said>map(Unsubscribe::new)
          .orElse(new Nonsense("not a name"));
    }
    if (keys.equals(Set.of("typing"))) {
      return name(json, "typing").<Said>map(Typing::new).orElse(new Nonsense("not a name"));
    }
    return new Nonsense("neither subscribe, unsubscribe nor typing");
  }

  private static Optional<SubjectName> name(JsonObject json, String key) {
    return json.getValue(key) instanceof String text ? SubjectName.parse(text) : Optional.empty();
  }

  private static boolean isRevision(Object value) {
    return (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0;
  }
}
