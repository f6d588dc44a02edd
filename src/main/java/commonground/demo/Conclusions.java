package commonground.demo;

import commonground.contributions.reactions.Reaction;
import commonground.discussions.DiscussionId;
import commonground.discussions.Posts;
import commonground.discussions.answers.Answers;
import commonground.discussions.answers.Marked;
import commonground.discussions.answers.NewSummary;
import commonground.discussions.answers.Settled;
import commonground.discussions.answers.Settling;
import commonground.discussions.answers.Suggested;
import commonground.discussions.answers.Suggesting;
import commonground.discussions.answers.Summaries;
import commonground.discussions.answers.Summary;
import commonground.discussions.reacting.Reacted;
import commonground.discussions.reacting.Reacting;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What threads come to, through the real services. What was done in an earlier telling is done. */
public final class Conclusions {

  private final Reacting reacting;
  private final Answers answers;
  private final Summaries summaries;
  private final Suggesting suggesting;
  private final Settling settling;

  public Conclusions(Db db) {
    var markdown = new Markdown();
    var positions = new ReadPositions(db);
    var posts = new Posts(db, markdown);
    reacting = new Reacting(db, posts, positions);
    answers = new Answers(db, posts, positions);
    summaries = new Summaries(db, markdown);
    suggesting = new Suggesting(db, markdown, summaries, positions);
    settling = new Settling(db, markdown, summaries, positions);
  }

  /** Says something of a post with one word. */
  public void react(Member by, DiscussionId in, int number, Reaction word) {
    expect(reacting.give(by, in, number, word) instanceof Reacted.Done, "post " + number);
  }

  /** As whoever started the thread, or a moderator, says. */
  public void mark(Member by, DiscussionId in, int number) {
    expect(answers.mark(by, in, number, 0) instanceof Marked.Done, "post " + number);
  }

  /**
   * Suggests a summary.
   *
   * @param upTo the number of the last post that it sums up
   */
  public void suggest(Member by, DiscussionId in, int upTo, String words) {
    var once = UUID.nameUUIDFromBytes((in + words).getBytes(StandardCharsets.UTF_8));
    var form = new NewSummary(words, upTo, once, 0, Audience.EVERYONE);
    expect(suggesting.suggest(by, in, form) instanceof Suggested.Done, "a summary");
  }

  /** Accepts what somebody has suggested, as it is. */
  public void accept(Member by, DiscussionId in, Member writer) {
    waiting(in, writer)
        .map(one ->
            settling.accept(by, in, one.id(), one.revision(), one.source(), Audience.EVERYONE))
        .ifPresent(settled -> expect(settled instanceof Settled.Done, "accepting"));
  }

  /** Leaves out what somebody has suggested. */
  public void decline(Member by, DiscussionId in, Member writer, String reason) {
    waiting(in, writer)
        .map(one -> settling.decline(by, in, one.id(), one.revision(), reason))
        .ifPresent(settled -> expect(settled instanceof Settled.Done, "declining"));
  }

  private Optional<Summary> waiting(DiscussionId in, Member writer) {
    return summaries.last(writer, in).filter(Summary::waits);
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("The story could not go on: " + what);
    }
  }
}
