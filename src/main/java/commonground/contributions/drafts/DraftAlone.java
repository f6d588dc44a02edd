package commonground.contributions.drafts;

import commonground.platform.views.PageView;
import java.util.Optional;

/**
 * A draft whose box is no longer open, to copy its words from.
 *
 * @param why it cannot be sent
 * @param href where it was, for who may look there; "" for anybody else
 * @param thread the title of that; "" for none
 * @param line what stands above the words
 */
record DraftAlone(
    String title,
    String why,
    String href,
    String thread,
    String line,
    String words,
    String discard,
    String token)
    implements PageView {

  static DraftAlone of(DraftReader reader, Draft draft, Optional<Origin> origin) {
    return new DraftAlone(
        "Draft: " + origin.map(Origin::what).orElse(what(draft.box())),
        why(origin),
        origin.map(Origin::href).orElse(""),
        origin.map(Origin::title).orElse(""),
        draft.box().kind().starts() ? draft.line() : "",
        draft.words(),
        "/drafts/" + draft.id().value() + "/removal",
        reader.token());
  }

  /** What was written, where nothing may be said of the place. */
  static String what(Box box) {
    return switch (box.kind()) {
      case START -> "A new discussion";
      case REPLY -> "A reply";
      case EDIT -> "Changes to a post";
      case SUMMARY -> "A summary";
      case MESSAGE -> "A message";
      case EDIT_MESSAGE -> "Changes to a message";
      case MAKE -> "A discussion made of messages";
    };
  }

  /** Why it cannot be sent; "" if it can. */
  static String why(Optional<Origin> origin) {
    if (origin.isEmpty()) {
      return "The place it was for is not open to you any more.";
    }
    return origin.get().write().isEmpty() ? "It cannot be sent there any more." : "";
  }
}
