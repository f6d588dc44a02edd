package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that were posted, as they may stand in a draft: a name where a number was kept, "@Ana" for
 * "[@12]"; without the sign that was put before what is no name.
 */
final class AsTyped {

  /** Fewer characters beside the names are not enough to know words by. */
  static final int LEAST = 10;

  private static final Pattern MARK = Pattern.compile("\\[@[a-z0-9_]{1,30}]|\\\\(?=@)");

  /** Up to the next sign: so there is one way at most to match. */
  private static final String NAME = "@[^@\\n]{1,120}";

  private AsTyped() {}

  private record Kept(DraftId id, String words) {}

  /** Deletes drafts of this person that say one of these. */
  static void forget(Tx tx, PersonId writer, List<String> said) {
    var typed = said.stream().flatMap(one -> of(one).stream()).toList();
    if (!typed.isEmpty()) {
      tx
          .list(
              """
              select id, words
              from drafts
              where person_id in (select person_id from selves where self_id = $1)
                and position('@' in words) > 0
              """,
              row -> new Kept(row.id("id", DraftId::new), row.text("words")),
              writer)
          .stream()
          .filter(draft -> typed.stream().anyMatch(one -> one.matcher(draft.words()).matches()))
          .forEach(draft -> tx.run("delete from drafts where id = $1", draft.id()));
    }
  }

  /** What drafts of these words match whole; empty if they name nobody, or say little else. */
  static Optional<Pattern> of(String source) {
    var marks = MARK.matcher(source);
    var pattern = new StringBuilder();
    var beside = 0;
    var done = 0;
    while (marks.find()) {
      pattern.append(Pattern.quote(source.substring(done, marks.start())));
      pattern.append(marks.group().startsWith("[") ? NAME : "\\\\?");
      beside += marks.start() - done;
      done = marks.end();
    }
    beside += source.length() - done;
    return done == 0 || beside < LEAST
        ? Optional.empty()
        : Optional.of(Pattern.compile(pattern + Pattern.quote(source.substring(done))));
  }
}
