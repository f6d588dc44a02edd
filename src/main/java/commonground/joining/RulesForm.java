package commonground.joining;

import commonground.platform.web.Form;
import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;

/**
 * The ground rules as somebody is changing them.
 *
 * @param seen the version they began with
 */
record RulesForm(String words, String note, int seen) {

  static RulesForm of(Rules rules) {
    return new RulesForm(rules.source(), "", rules.version());
  }

  static RulesForm read(Form form) {
    var seen = form.number("_version").filter(n -> n < Integer.MAX_VALUE).orElse(0L);
    return new RulesForm(
        form.raw("rules").stripTrailing(),
        OneLine.of(form.raw("note"), Rules.NOTE_MOST),
        Math.toIntExact(seen));
  }

  RulesForm over(Rules now) {
    return new RulesForm(words, note, now.version());
  }

  Problems problems() {
    var problems = new Problems();
    problems.unless(!words.isBlank(), "rules", "Write the ground rules");
    problems.unless(
        words.length() <= Rules.MOST,
        "rules",
        "Make the rules shorter: they have "
            + words.length()
            + " characters, and there is room for "
            + Rules.MOST);
    problems.unless(!note.isEmpty(), "note", "Say what is different, in one sentence");
    problems.unless(
        note.length() <= Rules.NOTE_MOST,
        "note",
        "Make this sentence shorter: there is room for " + Rules.NOTE_MOST + " characters");
    return problems;
  }
}
