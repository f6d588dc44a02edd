package commonground.discussions.answers;

import commonground.contributions.drafts.DraftMark;
import commonground.contributions.identifiers.FoundView;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import java.util.Optional;
import java.util.UUID;

/**
 * A form in which a summary is written, read and checked.
 *
 * @param upTo as it was typed
 * @param once the client id; a fresh one if the form's is missing or damaged
 * @param base the revision of the summary that the form showed; 0 for a new one
 * @param audience whom the page named beside the box; the narrower one if it named nobody
 * @param draft what the form says of its page
 * @param found what its writer is asked about first
 */
record SummaryForm(
    String words,
    String upTo,
    UUID once,
    long base,
    Audience audience,
    DraftMark draft,
    FoundView found,
    Problems problems) {

  /**
   * @param last the number of the last post that there is
   */
  static SummaryForm read(Form form, UUID fresh, int last) {
    var read = read(form, fresh);
    read.problems.unless(
        number(read.upTo).filter(n -> n >= 1 && n <= last).isPresent(),
        "up_to",
        "Write the number of the last post that you sum up, from 1 to " + last);
    read.found.ask(read.problems);
    return read;
  }

  /** Without a word about how far it goes: that stays as it is. */
  static SummaryForm read(Form form, UUID fresh) {
    var words = form.raw("summary").stripTrailing();
    var problems = new Problems();
    problems.unless(!words.isBlank(), "summary", "Write the summary first");
    problems.unless(
        words.length() <= Summary.MOST,
        "summary",
        "Make the summary shorter: it has "
            + words.length()
            + " characters, and there is room for "
            + Summary.MOST);
    return new SummaryForm(
        words,
        form.raw("up_to"),
        form.once().orElse(fresh),
        form.number("_seen").orElse(0L),
        form.text("_audience").equals("everyone") ? Audience.EVERYONE : Audience.MEMBERS,
        DraftMark.read(form),
        FoundView.of(form, "summary"),
        problems);
  }

  private static Optional<Integer> number(String typed) {
    return typed.strip().matches("[0-9]{1,9}")
        ? Optional.of(Integer.valueOf(typed.strip()))
        : Optional.empty();
  }

  /** For a form without problems. */
  NewSummary summary() {
    return new NewSummary(words, number(upTo).orElseThrow(), once, base, audience, draft);
  }
}
