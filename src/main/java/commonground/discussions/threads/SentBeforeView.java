package commonground.discussions.threads;

import commonground.contributions.drafts.DraftMark;
import commonground.discussions.Addresses;
import commonground.discussions.Heading;
import commonground.discussions.Manner;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.platform.db.Words;
import commonground.platform.views.PageView;
import commonground.spaces.Member;
import java.util.List;

/**
 * The same form came again, and not the same: both are shown, and the writer chooses.
 *
 * @param removed whether it was removed since, so that nothing is left to edit
 * @param stays whether it shows a name where the form asks for none, or the other way round, so
 *     that an edit would not do what was asked; "" if both are the same
 * @param before the post that the first sending made
 * @param edit where the new words go as an edit of it
 * @param base the revision that the edit starts from
 * @param anew where they go as a new post
 * @param subject the title, for a form that started a discussion; "" for a reply
 * @param audience whom the form named, as a word
 * @param once a client id for the new post
 * @param draft what the form said of its page
 * @param manner whether it asked for no name, and for a warning
 * @param edited the same for the edit: a warning that somebody put there meanwhile is not taken
 *     away
 */
record SentBeforeView(
    int number,
    boolean removed,
    String stays,
    PostViews.ArticleView before,
    String token,
    String words,
    String edit,
    long base,
    String anew,
    String subject,
    String section,
    List<String> topics,
    int parent,
    long seen,
    String audience,
    String once,
    DraftMark draft,
    Manner manner,
    Manner edited)
    implements PageView {

  static SentBeforeView of(
      Member member,
      String token,
      String once,
      Posted.SentBefore sent,
      Heading heading,
      PostForm form,
      PostViews.ArticleView before) {
    var thread = Addresses.of(member.space(), sent.discussion());
    var number = sent.before().number();
    return new SentBeforeView(
        number,
        sent.before().removal().isPresent(),
        stays(member, sent.before(), form.manner()),
        before,
        token,
        form.words(),
        thread + "/posts/" + number + "/edit",
        sent.before().revision(),
        heading.title().isEmpty() ? thread + "/posts" : Addresses.of(member.space()),
        heading.title(),
        heading.section().map(Words::write).orElse(""),
        heading.topics().stream().map(topic -> Long.toString(topic.value())).toList(),
        form.parent().orElse(0),
        form.seen(),
        Words.write(form.audience()),
        once,
        form.draft(),
        form.manner(),
        new Manner(
            false,
            form.manner().warning().isEmpty() ? sent.before().warning() : form.manner().warning()));
  }

  private static String stays(Member member, Post before, Manner asked) {
    var unnamed = before.isUnnamed(member);
    return unnamed == asked.unnamed()
        ? ""
        : "Post "
            + before.number()
            + (unnamed ? " does not show your name." : " shows your name.")
            + " It stays so until you remove it.";
  }

  @Override
  public String title() {
    return "You posted this as post " + number;
  }

  @Override
  public boolean writes() {
    return true;
  }
}
