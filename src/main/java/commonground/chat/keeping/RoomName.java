package commonground.chat.keeping;

import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;

/** What somebody typed as the name of a room. */
record RoomName(String text, Problems problems) {

  static final String FIELD = "name";

  static RoomName read(Form form) {
    var text = Occasions.clean(form.text(FIELD));
    var problems = new Problems();
    problems.unless(!text.isEmpty(), FIELD, "Say what the room is for, in a few words");
    problems.unless(
        text.length() <= Occasions.NAME,
        FIELD,
        "Make the name shorter: there is room for " + Occasions.NAME + " characters");
    return new RoomName(text, problems);
  }

  static Problems taken() {
    return Problems.of(FIELD, "Another open room has this name. Use another name");
  }

  static Problems full() {
    return Problems.of(
        FIELD, Occasions.MOST + " rooms are open here already. Close one of them first");
  }

  static TextField field(String typed, Problems problems) {
    return TextField.of(FIELD, "What is the room for?")
        .withHint("It becomes the name of the room. For example, “Coffee morning in March”.")
        .withValue(typed)
        .withError(problems.of(FIELD));
  }
}
