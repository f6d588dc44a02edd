package commonground.discussions.writing;

import commonground.contributions.mentions.Mentioning;
import commonground.discussions.DiscussionId;
import commonground.discussions.Manner;
import commonground.platform.db.Db;
import commonground.platform.views.Face;
import commonground.platform.views.Markdown;
import commonground.platform.web.Request;
import commonground.spaces.Member;

/** What somebody's words will look like, before they post them. Nothing is kept of them. */
public final class Previews {

  /** The button on every form in which a post is written. */
  private static final String BUTTON = "_preview";

  private static final String SOMEONE = "Someone in this space";

  /** A discussion that is not there yet: nothing can be quoted in it. */
  public static final DiscussionId NEW = new DiscussionId(0);

  private final Db db;
  private final Markdown markdown;
  private final Unfolding unfolding;
  private final Mentioning mentioning;

  public Previews(Db db, Markdown markdown, Unfolding unfolding, Mentioning mentioning) {
    this.db = db;
    this.markdown = markdown;
    this.unfolding = unfolding;
    this.mentioning = mentioning;
  }

  /** Whether a form was sent with that button. */
  public static boolean asked(Request request) {
    return request.form().has(BUTTON);
  }

  /**
   * The post as its writer will see it.
   *
   * @param words at most {@link Markdown#MOST} characters
   * @param manner without a name it shows none, nor a letter: that is given when it is posted
   */
  public PreviewView of(
      Member writer, Request request, DiscussionId thread, String words, Manner manner) {
    var name = manner.unnamed() ? SOMEONE : name(writer);
    return new PreviewView(
        true,
        name,
        // The colour of a face says whose it is.
        Face.of(name, manner.unnamed() ? 0 : writer.person().value()),
        manner.warning(),
        unfolding.words(
            Onlooker.of(writer, request),
            thread,
            markdown.render(mentioning.preview(writer, manner.unnamed(), words))));
  }

  private String name(Member writer) {
    return db.the(
        "select name from known_as where space_id = $1 and person_id = $2",
        row -> row.text("name"),
        writer.space().id(),
        writer.person());
  }
}
