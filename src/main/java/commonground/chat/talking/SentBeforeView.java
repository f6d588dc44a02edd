package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.contributions.drafts.DraftMark;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.spaces.Member;

/**
 * The same form came again with other words: both are shown, and the writer chooses.
 *
 * @param gone whether it was taken away since, so that nothing is left to edit
 * @param before the message that the first sending made
 * @param edit where the new words go as an edit of it
 * @param base the revision that the edit starts from
 * @param anew where they go as a new message
 * @param once a client id for the new message
 */
record SentBeforeView(
    int number,
    boolean gone,
    SafeHtml before,
    String token,
    String words,
    String edit,
    long base,
    String anew,
    int parent,
    long seen,
    String once,
    DraftMark draft)
    implements PageView {

  static SentBeforeView of(
      Member member,
      String token,
      String once,
      Said.SentBefore sent,
      MessageForm form,
      SafeHtml before) {
    Message message = sent.before();
    return new SentBeforeView(
        message.number(),
        message.removal().isPresent(),
        before,
        token,
        form.words(),
        ChatAddresses.message(member.space(), sent.room(), message.number()) + "/edit",
        message.revision(),
        ChatAddresses.of(member.space(), sent.room()) + "/messages",
        form.parent().orElse(0),
        form.seen(),
        once,
        form.draft());
  }

  @Override
  public String title() {
    return "You sent this as message " + number;
  }

  @Override
  public boolean writes() {
    return true;
  }
}
