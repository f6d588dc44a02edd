package commonground.contributions.drafts;

import commonground.contributions.drafts.DraftView.OthersView;
import java.util.List;

/** What a script is told that has saved: the words below the box, and other words for it. */
final class SavedView {

  static final String TOO_MANY =
      "This is not saved as a draft: you have "
          + Drafts.MOST
          + " drafts, and there is room for no more. Discard some in “Your drafts”.";

  static final String TOO_LONG =
      "This is not saved as a draft: it is longer than 200,000 characters. Send it in parts.";

  static final String PUT_AWAY =
      "This is not saved: you have put these words away, or gone on with them in another window.";

  private SavedView() {}

  static OthersView of(Saved saved, DraftReader reader, String page) {
    return switch (saved) {
      case Saved.Kept kept ->
          OthersView.of(
              "Saved " + reader.clock(kept.draft().savedAt()),
              "kept",
              DraftView.others(kept.others(), reader, page));
      case Saved.Nothing nothing ->
          OthersView.of(
              "There is nothing to save.",
              "kept",
              DraftView.others(nothing.others(), reader, page));
      case Saved.Over over ->
          OthersView.of(
              "You have posted these words.",
              "over",
              DraftView.others(over.others(), reader, page));
      case Saved.PutAway away ->
          OthersView.of(PUT_AWAY, "over", DraftView.others(away.others(), reader, page));
      case Saved.TooMany many -> OthersView.of(TOO_MANY, "refused", List.of());
      case Saved.TooLong longer -> OthersView.of(TOO_LONG, "refused", List.of());
    };
  }
}
