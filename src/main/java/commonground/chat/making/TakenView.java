package commonground.chat.making;

import commonground.chat.ChatAddresses;
import commonground.discussions.writing.Onlooker;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;

/**
 * A message in a discussion that took it along: {@code chat/_taken}.
 *
 * @param sentence why there is nothing to show; "" if there is
 * @param href of the message, for good
 * @param edited whether its words were changed since they were first written
 * @param muted whether it is folded away for this reader
 * @param shown whether its words are: not where too much would have to be fetched for one page
 */
record TakenView(
    String sentence,
    int number,
    String href,
    String writer,
    TimeView at,
    boolean edited,
    boolean muted,
    boolean shown,
    SafeHtml words) {

  /** There is no such message, or not for this reader: nobody can tell which. */
  static final TakenView NOT_HERE =
      nothing("Here a message was to be shown. There are no such words that you can read.");

  private static TakenView nothing(String sentence) {
    return new TakenView(
        sentence, 0, "", "", new TimeView("", ""), false, false, false, SafeHtml.EMPTY);
  }

  static TakenView of(Onlooker by, TakenMessage message, Markdown markdown) {
    var line = message.line();
    if (message.removed()) {
      return nothing("Here message " + line.number() + " was shown. " + why(message));
    }
    return new TakenView(
        "",
        line.number(),
        ChatAddresses.message(by.reader().space(), line.room(), line.number()),
        message.writer(),
        When.at(message.writtenAt(), When.UK),
        message.edited(),
        by.muted().contains(message.by()),
        message.html().isPresent(),
        message.html().map(html -> words(message, html, markdown)).orElse(SafeHtml.EMPTY));
  }

  private static SafeHtml words(TakenMessage message, String html, Markdown markdown) {
    return message.renderer() == Markdown.VERSION
        ? markdown.kept(html)
        : markdown.brief(message.source());
  }

  private static String why(TakenMessage message) {
    return message.held()
        ? "It is hidden while somebody looks at it."
        : message.byModerator()
            ? "A moderator removed it, so its words are not shown."
            : "It was deleted, so its words are not shown.";
  }
}
