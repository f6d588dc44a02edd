package commonground.chat.talking;

import commonground.chat.NewMessage;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.identifiers.FoundView;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Optional;
import java.util.UUID;

/**
 * A form in which a message is written, read and checked.
 *
 * @param once the client id; a fresh one if the form's is missing or damaged
 * @param seen up to where its writer has read; of a message that is changed, its revision
 * @param draft what the form says of its page
 * @param found what its writer is asked about first
 */
public record MessageForm(
    String words,
    Optional<Integer> parent,
    UUID once,
    long seen,
    DraftMark draft,
    FoundView found,
    Problems problems) {

  /** The field with the words. */
  public static final String WORDS = "message";

  /** Whom it names takes more room than their names did. */
  public static final String TOO_LONG_WITH_NAMES =
      "This is too long with the names in it. Send it in two parts. Your words are still in the box";

  public static MessageForm read(Form form, UUID fresh) {
    var words = form.raw(WORDS).stripTrailing();
    var problems = new Problems();
    problems.unless(!words.isBlank(), WORDS, "Write something first");
    problems.unless(
        words.length() <= NewMessage.MOST,
        WORDS,
        "This is too long: "
            + words.length()
            + " characters. A message has room for "
            + NewMessage.MOST
            + ". Send it in two parts, or start a discussion with it");
    var found = FoundView.of(form, WORDS);
    found.ask(problems);
    var parent = form.number("_parent").filter(n -> n > 0 && n < Integer.MAX_VALUE);
    return new MessageForm(
        words,
        parent.map(Math::toIntExact),
        form.once().orElse(fresh),
        form.number("_seen").orElse(0L),
        DraftMark.read(form),
        found,
        problems);
  }

  /** The same with a sentence that says why it cannot be sent as it is. */
  public MessageForm refused(String why) {
    problems.add(WORDS, why);
    return this;
  }

  /** The same to the whole room: what it answers was taken away. */
  MessageForm forAll() {
    problems.add(
        WORDS,
        "The message you answer was taken away. Your words are still in the box. Send them to the"
            + " room without it");
    return new MessageForm(words, Optional.empty(), once, seen, draft, found, problems);
  }

  /** Whether a button asks for the page with the words in its box, and for nothing else. */
  public static boolean onlyShown(Form form) {
    return form.has("_preview");
  }

  /** Whether the words are too long as they are kept, with numbers for the names in them. */
  public static boolean isTooLong(String source) {
    return source.length() > NewMessage.MOST_KEPT;
  }

  /**
   * @param source the words as they are kept
   */
  NewMessage message(String source) {
    return new NewMessage(words, source, parent, once, seen, draft);
  }
}
