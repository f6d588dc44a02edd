package commonground.contributions.drafts;

import commonground.platform.web.Form;
import commonground.spaces.Audience;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * What a form holds that may become a draft.
 *
 * @param line what stands in the line above the words
 * @param seen the revision that the form began with
 * @param choices what is chosen beside the words, each as field=value
 * @param audience whom its page named as readers; the narrower one if it named nobody
 */
record Written(
    Box box,
    DraftMark mark,
    String line,
    String words,
    List<String> choices,
    long seen,
    Audience audience) {

  /** Characters; a post has room for 150,000, and what is too long is not lost. */
  static final int MOST = 200_000;

  /** Characters of the line; a title has room for 150. */
  static final int LINE_MOST = 1_000;

  /** Choices; a form has a few, or up to 100 messages and what it is about. */
  private static final int CHOICES = 150;

  /** Characters of a choice: its field, and a warning at most. */
  private static final int CHOICE_MOST = 100;

  /** Empty if the form is of no box, or of no page. */
  static Optional<Written> read(Form form) {
    var mark = DraftMark.read(form);
    return Box.parse(form.text("_box"))
        .filter(box -> !mark.page().isEmpty())
        .map(box -> read(box, mark, form));
  }

  private static Written read(Box box, DraftMark mark, Form form) {
    var words = form.raw(box.kind().words()).stripTrailing();
    var line = box.kind().line().isEmpty() ? "" : form.raw(box.kind().line()).strip();
    // The number up to which a summary goes stands there before anybody has written.
    var alone = words.isBlank() && box.kind() == Box.Kind.SUMMARY;
    return new Written(
        box,
        mark,
        alone ? "" : line,
        words.isBlank() ? "" : words,
        choices(box, form),
        form.number("_seen").orElse(0L),
        Audience.named(form.text("_audience")));
  }

  private static List<String> choices(Box box, Form form) {
    return box.kind().choices().stream()
        .flatMap(field -> form.all(field).stream().map(value -> field + "=" + value))
        .filter(choice -> choice.length() <= CHOICE_MOST)
        .limit(CHOICES)
        .toList();
  }

  boolean isBlank() {
    return line.isEmpty() && words.isEmpty();
  }

  boolean isTooLong() {
    return words.length() > MOST || line.length() > LINE_MOST;
  }

  byte[] fingerprint() {
    return fingerprint(line, words);
  }

  /** SHA-256. The same for the same words, however they came here. */
  static byte[] fingerprint(String line, String words) {
    try {
      var text = line.strip().replaceAll("\\s+", " ") + "\0" + words.stripTrailing();
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Written on(DraftMark other) {
    return new Written(box, other, line, words, choices, seen, audience);
  }
}
