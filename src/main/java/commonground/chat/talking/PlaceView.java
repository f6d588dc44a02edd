package commonground.chat.talking;

import commonground.chat.LineView;
import commonground.chat.reacting.MessageReactionsView;
import commonground.people.PersonId;
import commonground.platform.views.SafeHtml;
import java.util.Set;

/**
 * A message with all that stands around it in its room: {@code chat/_place}.
 *
 * @param by the number of its writer
 * @param muted who wrote it, if this reader muted them; else ""
 * @param html the line
 * @param reactions what was said of it in words
 */
public record PlaceView(
    int number, long by, String muted, SafeHtml html, MessageReactionsView reactions) {

  /** The same for all members; buttons for who may press them, as if nobody had pressed one. */
  public static PlaceView shared(LineView line, MessageReactionsView reactions) {
    return of(line, reactions, Set.of());
  }

  static PlaceView of(LineView line, MessageReactionsView reactions, Set<PersonId> muted) {
    return new PlaceView(
        line.number(),
        line.writer().value(),
        muted.contains(line.writer()) ? line.name() : "",
        line.html(),
        reactions);
  }
}
