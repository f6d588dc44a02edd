package commonground.support;

import java.util.Map;

/** The places of a {@link Stage} that make it safe to speak: warnings, and looking up a name. */
final class SafePlaces {

  private static final int WARNING = 80;
  private static final int REASON = 1_000;

  private final Stage stage;

  SafePlaces(Stage stage) {
    this.stage = stage;
  }

  /** Each string is a warning that the space offers, and stands before posts. */
  void warnings() {
    for (var string : stage.strings()) {
      var warning = Stage.cut(string, WARNING);
      speaking(warning);
      stage.write(stage.thread() + "/posts", Map.of("post", "Words", "warning", warning));
      var put = stage.eye().get(stage.thread() + "/posts/1/warning");
      stage.look(put);
      stage.look(put.submit("main form", Map.of("warning", warning)));
      stage.look(stage.eye().get(stage.thread() + "/posts/2/edit"));
    }
    for (var from = 1; from <= stage.strings().size(); from += 50) {
      stage.look(stage.eye().get(stage.thread() + "?from=" + from));
    }
    stage.look(stage.eye().get("/search?q=words"));
  }

  /** Each string is why somebody wants to know who wrote a post, and another one agrees. */
  void names() {
    speaking("Hard to read");
    var writer = stage.joined("Writes");
    for (var string : stage.strings()) {
      var typed = Map.of("post", "Words", "unnamed", "yes");
      var posted = writer.get(stage.thread()).submit("form.cg-reply", typed);
      var number = posted.path().replaceAll(".*post-", "");
      var asks = stage.eye();
      var page = asks.get(stage.thread() + "/posts/" + number + "/name");
      stage.look(page);
      stage.look(page.submit("main form", Map.of("reason", Stage.cut(string, REASON))));
      var waits = stage.eye().get(stage.space() + "/names");
      stage.look(waits);
      stage.look(Stage.done(waits.submit("form[action*=/names/]", Map.of())));
      stage.look(asks.get(stage.space() + "/names"));
      stage.look(writer.get(stage.space() + "/names"));
    }
  }

  private void speaking(String warning) {
    var page = stage.eye().get(stage.space() + "/settings/speaking");
    var typed = Map.of("unnamed", "yes", "warnings", warning);
    stage.look(Stage.done(page.submit("main form", typed)));
  }
}
