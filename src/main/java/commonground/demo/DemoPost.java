package commonground.demo;

import commonground.discussions.Manner;
import commonground.platform.views.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One contribution to a thread.
 *
 * @param by the key of a {@link DemoPerson}
 * @param daysAgo at least 1, so that no post lies in the future however early the demo starts
 * @param at local time in the United Kingdom, 07:00 to 22:30
 * @param replyTo the number of the post it replies to, counted from 1; 0 for the opening post only
 * @param words CommonMark, a paragraph a line
 * @param manner whether it shows a name, and a warning
 * @param editedTo what the writer changed the words to, {@link #EDITED_AFTER} posting them
 */
public record DemoPost(
    String by,
    int daysAgo,
    LocalTime at,
    int replyTo,
    String words,
    Manner manner,
    Optional<String> editedTo) {

  /** Long enough to reread a post and wince; shorter than any gap before the next one. */
  public static final Duration EDITED_AFTER = Duration.ofMinutes(4);

  public DemoPost {
    if (daysAgo < 1) throw new IllegalArgumentException(by + " posts " + daysAgo + " days ago");
    if (replyTo < 0) throw new IllegalArgumentException(by + " replies to post " + replyTo);
    if (words.isBlank()) throw new IllegalArgumentException(by + " posts no words");
  }

  public Instant writtenAt(LocalDate today) {
    return time(daysAgo, at, today);
  }

  static Instant time(int daysAgo, LocalTime at, LocalDate today) {
    return today.minusDays(daysAgo).atTime(at).atZone(When.UK).toInstant();
  }

  DemoPost editedTo(String newWords) {
    return new DemoPost(by, daysAgo, at, replyTo, words, manner, Optional.of(newWords));
  }
}
