package commonground.discussions.writing;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.QuoteLine;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import java.util.List;

/**
 * A quote as it is shown: {@code discussions/_quote}.
 *
 * @param sentence why there is nothing to show; "" if there is
 * @param href of the post
 * @param outdated whether the post says something else now
 * @param muted whether it is folded away for this reader
 * @param words line by line; whom they mention is marked
 */
record QuoteView(
    String sentence,
    int number,
    String href,
    String writer,
    boolean outdated,
    boolean muted,
    List<SafeHtml> words) {

  static QuoteView of(
      Onlooker by, DiscussionId thread, QuoteLine line, Quoted quoted, Markdown markdown) {
    var post = "post " + line.number();
    return switch (quoted) {
      case Quoted.Said said ->
          new QuoteView(
              "",
              line.number(),
              Addresses.post(by.reader().space(), thread, line.number()),
              said.writer(),
              said.outdated(),
              by.muted().contains(said.by()),
              said.words().stream().map(markdown::marked).toList());
      case Quoted.Removed removed ->
          nothing("Here " + post + " was quoted. It was removed, so its words are not shown.");
      case Quoted.Erased erased ->
          nothing("Here " + post + " was quoted. What it said then was erased.");
      case Quoted.NotHere absent ->
          nothing("Here " + post + " was to be quoted. There are no such words that you can read.");
    };
  }

  private static QuoteView nothing(String sentence) {
    return new QuoteView(sentence, 0, "", "", false, false, List.of());
  }
}
