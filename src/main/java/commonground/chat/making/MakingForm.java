package commonground.chat.making;

import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.identifiers.FoundView;
import commonground.discussions.Heading;
import commonground.discussions.TopicId;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The page on which a discussion is made of messages, as it was sent.
 *
 * @param title as it was typed
 * @param words of the summary
 * @param found what its writer is asked about first
 */
record MakingForm(
    String title,
    Optional<Section> section,
    Set<TopicId> topics,
    String words,
    Picks picks,
    UUID once,
    DraftMark draft,
    FoundView found) {

  static final String WORDS = "post";

  /** The field of the messages that are picked. */
  static final String TAKE = "take";

  /** What was typed; of an address, the messages that it names. */
  static MakingForm read(Space space, Request request, UUID fresh) {
    var form = request.isPost() ? request.form() : request.query();
    return new MakingForm(
        form.raw("title"),
        Heading.section(space, form),
        Heading.topics(form, new Problems()),
        form.raw(WORDS).stripTrailing(),
        Picks.read(form.all(TAKE)),
        form.once().orElse(fresh),
        DraftMark.read(form),
        FoundView.of(form, "title", WORDS));
  }

  /** With what somebody has written and picked before, if they have. */
  MakingForm from(Space space, Begun begun) {
    var chosen =
        begun.chosen("section").stream().findFirst().flatMap(name -> Heading.section(space, name));
    var about = Heading.ids(begun.chosen("topics"));
    return new MakingForm(
        begun.line(title),
        chosen.or(() -> section),
        about.isEmpty() ? topics : about,
        begun.words(words),
        picks.and(Picks.read(begun.chosen(TAKE)).numbers()),
        once,
        draft,
        found);
  }

  MakingForm picking(Picks others) {
    return new MakingForm(title, section, topics, words, others, once, draft, found);
  }

  /** The same as a form that was not sent yet. */
  MakingForm anew(UUID fresh) {
    return new MakingForm(title, section, topics, words, picks, fresh, draft, found);
  }

  /** What must be mended before it can be shown as it will look. */
  Problems problems() {
    var problems = new Problems();
    problems.unless(
        !words.isBlank(), WORDS, "Write a summary: what was said, and what people may answer");
    problems.unless(
        words.length() <= NewMaking.MOST,
        WORDS,
        "This summary is too long: "
            + words.length()
            + " characters. It has room for "
            + NewMaking.MOST
            + ". Make it shorter, or post the rest as a reply");
    problems.unless(!picks.isEmpty(), TAKE, "Pick at least one message");
    problems.unless(
        picks.count() <= Picks.MOST,
        TAKE,
        "You have picked "
            + picks.count()
            + " messages. Pick "
            + Picks.MOST
            + " at most, or make two discussions");
    found.ask(problems);
    return problems;
  }

  /** Which button was pressed for another page, or for this one as it is. */
  static boolean turns(Form form) {
    return form.has("from") || form.has("to") || form.has("_all");
  }
}
