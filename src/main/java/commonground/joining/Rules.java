package commonground.joining;

import commonground.platform.views.SafeHtml;
import java.time.Instant;
import java.util.Optional;

/**
 * The ground rules of a space, in one version.
 *
 * @param version from 1
 * @param source CommonMark, 1 to {@link #MOST} characters
 * @param note what is different from the version before; "" for the first
 * @param madeAt empty for those that every space begins with
 */
public record Rules(
    int version, String source, SafeHtml html, String note, Optional<Instant> madeAt) {

  /** Characters. What is longer, nobody reads before they agree to it. */
  public static final int MOST = 10_000;

  /** Characters of a note. */
  public static final int NOTE_MOST = 300;

  /** What every space begins with. */
  static final String FIRST =
      """
      These rules help everybody to speak and to be heard.

      1. **Be kind.** You can disagree with what somebody says. Do not attack the person.
      2. **Everybody counts the same.** Living with something is knowledge too. No question is too \
      simple.
      3. **Use plain words.** If you need a hard word, say what it means.
      4. **Keep private things private.** Do not tell other people's stories outside this space \
      unless they say yes. Do not write anything that shows who a patient is.
      5. **This is not a clinic.** We share what we know and what it is like. We do not give advice \
      on one person's treatment. In an emergency call 999.
      6. **Say where you stand.** If you or your work could gain from something, tell us.
      7. **Look after each other.** If something worries you, tell a facilitator. They may take \
      down posts that break these rules.\
      """;
}
