package commonground.chat;

import commonground.contributions.mentions.Naming;
import commonground.contributions.mentions.Spelling;
import commonground.people.PeopleEvent;
import commonground.platform.cache.Fragments;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.views.Face;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.Views;
import commonground.platform.views.When;
import commonground.spaces.Perspective;
import commonground.spaces.Space;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes what a message looks like in its room: rendered once for all members, kept by its revision
 * and those of the names in it. What one member alone may do with it stands on its own page.
 */
public final class Lines {

  private static final String LINE = "chat/_message";

  /** Characters of the line of what is answered. */
  private static final int BEGINNING = 100;

  private final Views views;
  private final Markdown markdown;
  private final Spelling spelling;
  private final Fragments<SafeHtml> fragments;

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Fragments}
   */
  public Lines(Db db, Views views, Markdown markdown, BooleanSupplier fresh) {
    this.views = views;
    this.markdown = markdown;
    this.spelling = new Spelling(new Naming(db, markdown), views);
    this.fragments = new Fragments<>(Fragments.share() / 2, fresh, SafeHtml::weight);
  }

  /** Messages of one room. One question for all whom they mention; none where nobody is. */
  public List<LineView> of(Space space, RoomId room, List<Message> messages) {
    var pieces = messages.stream().map(message -> piece(space, room, message)).toList();
    var spelled = spelling.forMembers(space, pieces);
    return IntStream.range(0, messages.size())
        .mapToObj(n -> line(messages.get(n), spelled.get(n)))
        .toList();
  }

  public LineView of(Space space, RoomId room, Message message) {
    return of(space, room, List.of(message)).getFirst();
  }

  private static LineView line(Message message, SafeHtml html) {
    var writer = message.writer();
    return new LineView(message.number(), writer.id(), writer.name(), message.revision(), html);
  }

  /** Words in the short form as they are shown, with the names of today. */
  public SafeHtml words(Space space, String source) {
    return spelling.forMembers(space, List.of(markdown.brief(source))).getFirst();
  }

  private SafeHtml piece(Space space, RoomId room, Message message) {
    var parent = message.parent();
    var perspectives =
        message.writer().perspectives().stream().mapToLong(p -> 1L << p.ordinal()).sum();
    var key =
        Fragments.Key.of(
            LINE,
            message.id().value(),
            message.revision(),
            (long) message.renderer(),
            (long) message.writer().nameRevision(),
            perspectives,
            message.taken() ? 1L : 0L,
            parent.map(Message.Parent::revision).orElse(0L),
            parent.map(p -> (long) p.nameRevision()).orElse(0L));
    return fragments.get(key, () -> views.render(LINE, view(space, room, message)));
  }

  /**
   * @param said the whole heading, for the ear
   * @param href of this message, for good
   * @param reply where it is answered; "" if it cannot be
   * @param at the time of day
   * @param edited whether its words were changed
   * @param gone whether it was taken away; its words then say so
   * @param taken where it says which discussions took it along; "" if none did
   */
  record MessageView(
      int number,
      String writer,
      String said,
      String perspectives,
      Face face,
      TimeView at,
      boolean edited,
      String href,
      String reply,
      boolean gone,
      String taken,
      AnsweredView parent,
      SafeHtml body) {}

  /**
   * @param number 0 if it answers none
   */
  record AnsweredView(int number, String writer, SafeHtml line, String href) {}

  MessageView view(Space space, RoomId room, Message message) {
    var href = ChatAddresses.message(space, room, message.number());
    var gone = message.removal().isPresent();
    return new MessageView(
        message.number(),
        message.writer().name(),
        said(message),
        perspectives(message),
        Face.of(message.writer().name(), message.writer().id().value()).small(),
        new TimeView(message.writtenAt().toString(), clock(message)),
        message.edits() > 0 && !gone,
        href,
        gone ? "" : href + "#reply",
        gone,
        message.taken() ? href + "#taken" : "",
        message
            .parent()
            .map(parent -> answered(space, room, parent))
            .orElse(new AnsweredView(0, "", SafeHtml.EMPTY, "")),
        message.renderer() == Markdown.VERSION
            ? markdown.kept(message.html())
            : markdown.brief(message.source()));
  }

  private AnsweredView answered(Space space, RoomId room, Message.Parent parent) {
    var line = markdown.briefLine(parent.source(), BEGINNING);
    return new AnsweredView(
        parent.number(), parent.writer(), line, ChatAddresses.of(space, room, parent.number()));
  }

  private static String clock(Message message) {
    return When.clock(message.writtenAt().atZone(When.UK).toLocalTime());
  }

  private static String perspectives(Message message) {
    return message.writer().perspectives().stream()
        .map(Perspective::words)
        .collect(Collectors.joining(", "));
  }

  /** "Message 14, by Parveen, patient, 2:14pm, reply to message 9". */
  private static String said(Message message) {
    var perspectives = perspectives(message);
    return "Message "
        + message.number()
        + ", by "
        + message.writer().name()
        + (perspectives.isEmpty() ? "" : ", " + perspectives)
        + ", "
        + clock(message)
        + message.parent().map(parent -> ", reply to message " + parent.number()).orElse("")
        + message.removal().map(away -> away.held() ? ", hidden" : ", taken away").orElse("")
        + (message.edits() > 0 && message.removal().isEmpty() ? ", edited" : "");
  }

  /** Forgets what was rendered of words that are erased for good. */
  public void hear(Recorded recorded) {
    if (recorded.event() instanceof ChatEvent.Purged
        || recorded.event() instanceof PeopleEvent.Erased) {
      forgetAll();
    }
  }

  /** Forgets what was rendered: the database is another one. */
  public void forgetAll() {
    fragments.forgetAll();
  }
}
