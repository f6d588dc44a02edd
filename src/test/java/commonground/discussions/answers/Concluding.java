package commonground.discussions.answers;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can come of the threads of a {@link Talk}. */
final class Concluding {

  final Answers answers;
  final Summaries summaries;
  final Suggesting suggesting;
  final Settling settling;
  final Outcomes outcomes;
  private final Talk talk;
  private final Db db;

  Concluding(TestDatabase database, Talk talk) {
    this.talk = talk;
    db = database.db();
    var markdown = new Markdown();
    answers = new Answers(db, talk.posts, talk.positions);
    summaries = new Summaries(db, markdown);
    suggesting = new Suggesting(db, markdown, summaries, talk.positions);
    settling = new Settling(db, markdown, summaries, talk.positions);
    outcomes = new Outcomes(talk.posts, summaries);
  }

  Discussion thread(Reader reader, DiscussionId id) {
    return talk.finding.thread(reader, id).orElseThrow();
  }

  /** The number of the answer that a reader sees; 0 for none. */
  int answer(Reader reader, DiscussionId id) {
    return thread(reader, id).answer();
  }

  static NewSummary words(String words) {
    return new NewSummary(words, 1, UUID.randomUUID(), 0, Audience.EVERYONE);
  }

  /** A summary that waits. */
  Summary suggest(Member by, DiscussionId in, String words) {
    var done = (Suggested.Done) suggesting.suggest(by, in, words(words));
    return find(by, in, done.id()).orElseThrow();
  }

  /** If this member may read it. */
  Optional<Summary> find(Member member, DiscussionId in, SummaryId id) {
    return summaries.find(db, member, in, id);
  }

  Settled accept(Member by, DiscussionId in, Summary one) {
    return accept(by, in, one, one.source());
  }

  Settled accept(Member by, DiscussionId in, Summary one, String words) {
    return settling.accept(by, in, one.id(), one.revision(), words, Audience.EVERYONE);
  }

  /** The words of the summary that a reader sees on top of a thread; "" for none. */
  String shown(Reader reader, DiscussionId id) {
    return outcomes.of(reader, thread(reader, id)).accepted().map(Summary::words).orElse("");
  }

  /** What else the page of a thread tells this reader about summaries. */
  List<String> told(Reader reader, DiscussionId id) {
    return outcomes.of(reader, thread(reader, id)).summaries().stream()
        .filter(one -> one.state() != Summary.State.ACCEPTED)
        .map(one -> one.state() + " " + one.source())
        .toList();
  }
}
