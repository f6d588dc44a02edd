package commonground.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The places of a {@link Stage} that are in chat. */
final class ChatPlaces {

  /** Characters of a message. */
  private static final int MOST = 4_000;

  /** One person may not send as many forms in a minute as are sent here. */
  private static final int WRITERS = 6;

  private final Stage stage;
  private final List<HttpBrowser> writers;
  private final String room;

  ChatPlaces(Stage stage) {
    this.stage = stage;
    this.writers = IntStream.range(0, WRITERS).mapToObj(n -> stage.joined("Chats " + n)).toList();
    this.room = stage.eye().get(stage.space()).html().select(".cg-door--chat li a").attr("href");
  }

  void all() {
    messages();
    rooms();
    moderated();
  }

  /** Each string is a message, answers the one before it, and is what that one said before. */
  private void messages() {
    var number = 0;
    for (var string : stage.strings()) {
      var writer = writers.get(number % WRITERS);
      var fields = new HashMap<String, String>();
      fields.put("message", Stage.cut(string, MOST));
      if (number > 0) {
        fields.put("_parent", Integer.toString(number));
      }
      send(writer, room + "/messages", fields);
      number++;
      var path = room + "/messages/" + number;
      var edit = writer.get(path + "/edit");
      stage.look(edit);
      var changed = Map.of("message", Stage.cut("changed " + string, MOST));
      send(writer, path + "/edit", with(changed, edit.field("_seen")));
      stage.look(stage.eye().get(path));
      stage.look(stage.eye().get(path + "/history"));
    }
    for (var from = 1; from <= number; from += 50) {
      stage.look(stage.eye().get(room + "?from=" + from));
    }
    stage.look(writers.getFirst().get(room + "/messages/1/deletion"));
    stage.look(stage.eye().get(stage.space()));
  }

  /** Each string is the name of a room, which is there once, and why it is held. */
  private void rooms() {
    var form = stage.eye().get(stage.space() + "/chat/new");
    stage.look(form);
    stage.look(form.submit("main form", Map.of("name", "")));
    var made = Stage.done(form.submit("main form", Map.of("name", "A room")));
    var path = made.path().replaceFirst("[?#].*", "");
    for (var string : stage.strings()) {
      var by = stage.eye();
      var name = Map.of("name", Stage.cut(string, 80));
      stage.look(by.get(path + "/settings").submit("form[action$=/settings]", name));
      var reason = Map.of("reason", Stage.cut(string, 300));
      stage.look(by.get(path + "/settings").submit("form[action$=/hold]", reason));
      stage.look(by.get(path + "/settings"));
      stage.look(by.get(stage.space() + "/acts"));
      stage.look(by.get(path + "/closure"));
      stage.look(stage.eye().get(path));
      stage.look(stage.eye().get(stage.space() + "/chat"));
    }
  }

  /** Each string is what is said of a message that is removed and brought back. */
  private void moderated() {
    var path = room + "/messages/1/moderation";
    var removed = false;
    for (var string : stage.strings()) {
      var by = stage.eye();
      var what = removed ? "returned" : "removed";
      var typed = Map.of("what", what, "ground", "rules", "words", Stage.cut(string, 1_000));
      var page = by.get(path);
      stage.look(page);
      stage.look(Stage.done(page.submit("main form", typed)));
      removed = !removed;
    }
    stage.look(writers.getFirst().get(stage.space() + "/me/decisions"));
    stage.look(stage.eye().get(stage.space() + "/acts"));
  }

  /** Each string is a message; one discussion takes a hundred of them along. */
  void makings() {
    var number = 0;
    for (var string : stage.strings()) {
      var typed = Map.of("message", Stage.cut(string, MOST));
      send(writers.get(number % WRITERS), room + "/messages", typed);
      number++;
    }
    var taken = Math.min(number, 100);
    var page = stage.eye().get(room + "/discussions/new?to=" + taken);
    stage.look(page);
    var picks = new StringBuilder("_token=" + HttpBrowser.encode(page.field("_token")));
    IntStream.rangeClosed(1, taken).forEach(n -> picks.append("&take=").append(n));
    var words = "&_once=" + page.field("_once") + "&title=All+of+them&post=A+summary";
    for (var button : new String[] {"&_preview=yes", "&to=" + taken, "&title=", ""}) {
      var eye = stage.eye();
      var own = picks.toString().replaceFirst("[^&]*", "_token=" + HttpBrowser.encode(eye.token()));
      stage.look(
          eye.send(
              eye.body(room + "/discussions", own + words + button)
                  .header("Origin", eye.origin())));
    }
    stage.look(stage.eye().get(room + "/messages/1"));
  }

  private static Map<String, String> with(Map<String, String> typed, String seen) {
    var fields = new HashMap<>(typed);
    fields.put("_seen", seen);
    return fields;
  }

  /** A string that begins as a mention does is asked about: it means nobody. */
  private void send(HttpBrowser writer, String path, Map<String, String> typed) {
    var fields = new HashMap<>(typed);
    fields.put("_token", writer.token());
    var page = writer.post(path, fields);
    stage.look(page);
    if (!page.html().select("[name=_asked]").isEmpty()) {
      var answers = new HashMap<String, String>();
      page.html()
          .select("main [type=radio]")
          .forEach(radio -> answers.put(radio.attr("name"), "words"));
      page = page.submit("form[data-behaviour=send-once]", answers);
      stage.look(page);
    }
    Stage.done(page);
  }
}
