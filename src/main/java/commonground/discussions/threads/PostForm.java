package commonground.discussions.threads;

import commonground.contributions.drafts.DraftMark;
import commonground.contributions.identifiers.FoundView;
import commonground.discussions.Manner;
import commonground.discussions.NewPost;
import commonground.discussions.Post;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Space;
import java.util.Optional;
import java.util.UUID;

/**
 * A form in which a post is written, read and checked.
 *
 * @param once the client id; a fresh one if the form's is missing or damaged
 * @param audience whom the page named beside the box; the narrower one if it named nobody
 * @param draft what the form says of its page
 * @param manner whether its words are to show a name and a warning
 * @param found what its writer is asked about first
 */
public record PostForm(
    String words,
    Optional<Integer> parent,
    UUID once,
    long seen,
    Audience audience,
    DraftMark draft,
    Manner manner,
    FoundView found,
    Problems problems) {

  private static final String NAMES_ONLY =
      "People can no longer post without their name in this space. Your words are not posted. If you"
          + " send them now, they show your name";

  public static PostForm read(Space space, Form form, UUID fresh) {
    var words = form.raw("post").stripTrailing();
    var problems = new Problems();
    problems.unless(!words.isBlank(), "post", "Write something first");
    problems.unless(
        words.length() <= NewPost.MOST,
        "post",
        "This is too long: "
            + words.length()
            + " characters. A post has room for "
            + NewPost.MOST
            + ". Send it in two parts");
    var manner = Manner.read(form);
    check(space, manner, problems);
    var found = FoundView.of(form, "title", "post", "warning");
    found.ask(problems);
    var parent = form.number("_parent").filter(n -> n > 0 && n < Integer.MAX_VALUE);
    return new PostForm(
        words,
        parent.map(Math::toIntExact),
        form.once().orElse(fresh),
        form.number("_seen").orElse(0L),
        Audience.named(form.text("_audience")),
        DraftMark.read(form),
        manner,
        found,
        problems);
  }

  private static void check(Space space, Manner manner, Problems problems) {
    problems.unless(manner.warning().length() <= Manner.MOST, "warning", Manner.TOO_LONG);
    problems.unless(!manner.unnamed() || space.speaking().unnamed(), "post", NAMES_ONLY);
  }

  /** The same for a post that is there: whether that shows a name stays as it is. */
  public PostForm of(Post post, Member writer) {
    var same = new Manner(post.isUnnamed(writer), manner.warning());
    return new PostForm(words, parent, once, seen, audience, draft, same, found, problems);
  }

  /** The same with a sentence that says why it cannot be posted as it is. */
  public PostForm refused(String why) {
    problems.add("post", why);
    return this;
  }

  /** The same as a reply to everybody, with a sentence that says so: what it answers is gone. */
  PostForm forAll() {
    problems.add(
        "post",
        "The post you answer is no longer there: it was removed. Your words are still in the box."
            + " Send them as a reply to everybody");
    return new PostForm(
        words, Optional.empty(), once, seen, audience, draft, manner, found, problems);
  }

  /**
   * @param source the words as they are kept
   */
  NewPost post(String source) {
    return new NewPost(words, source, parent, once, seen, audience, draft, manner);
  }
}
