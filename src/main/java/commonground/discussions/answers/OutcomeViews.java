package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.discussions.AnswerMark;
import commonground.discussions.Discussion;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.answers.OutcomeView.AnswerView;
import commonground.discussions.answers.OutcomeView.OwnView;
import commonground.discussions.answers.OutcomeView.SummaryView;
import commonground.discussions.answers.OutcomeView.WaitingView;
import commonground.people.PersonId;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what somebody sees of what a thread comes to. */
public final class OutcomeViews {

  /** Of the answer, so much is shown on top. */
  private static final int LINE = 120;

  private final Markdown markdown;

  public OutcomeViews(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * @param muted whose words this reader wants folded away
   */
  public OutcomeView of(
      Reader reader, Discussion d, Outcome outcome, Set<PersonId> muted, String token) {
    var shown = outcome.accepted();
    var path = Addresses.summaries(reader.space(), d.id());
    var own = own(reader, path, outcome.summaries());
    var suggests = PostViews.mayWrite(reader) && d.posts() > 1 && own.change().isEmpty();
    return new OutcomeView(
        outcome.answer().map(post -> answer(reader, d, post, muted)).orElse(AnswerView.NONE),
        shown.map(one -> summary(reader, d, one)).orElse(SummaryView.NONE),
        waiting(reader, path, outcome.summaries()),
        own,
        suggests ? path + "/new" : "",
        shown.isPresent() ? path : "",
        mayMark(reader, d) ? Addresses.of(reader.space(), d.id()) + "/answer" : "",
        token);
  }

  /** How a post stands to the question of its thread. */
  public static AnswerMark mark(Reader reader, Discussion d, Post post) {
    var stands = post.removal().isEmpty();
    var here = stands && d.answer() == post.number();
    var may = stands && mayMark(reader, d);
    return new AnswerMark(
        post.number(), here, may && !here && Answers.mayAnswer(post.number()), may && here);
  }

  private static boolean mayMark(Reader reader, Discussion d) {
    return reader instanceof Member member
        && member.may(Permission.WRITE)
        && (d.keeping().own() || member.may(Permission.MODERATE));
  }

  private AnswerView answer(Reader reader, Discussion d, Post post, Set<PersonId> muted) {
    return new AnswerView(
        post.number(),
        post.writer().name(),
        muted.contains(post.writer().id()) ? "" : line(post),
        Addresses.of(reader.space(), d.id(), post.number()));
  }

  private String line(Post post) {
    return post.warning().isEmpty()
        ? markdown.firstLine(post.source(), LINE)
        : "Warning: " + post.warning();
  }

  static SummaryView summary(Reader reader, Discussion d, Summary one) {
    var settled = one.settled().orElseThrow();
    return new SummaryView(
        one.writer(),
        one.html(),
        (one.changed().isEmpty() ? "Accepted by " : "Changed and accepted by ") + settled.by(),
        When.at(settled.at(), When.UK),
        one.upTo(),
        Addresses.of(reader.space(), d.id(), one.upTo()),
        since(one.since()),
        mayErase(reader, one)
            ? Addresses.summaries(reader.space(), d.id()) + "/" + one.id().value() + "/erasure"
            : "");
  }

  private static String since(int posts) {
    if (posts == 0) {
      return "Nothing was written since.";
    }
    return posts > Summary.MANY
        ? "More than " + Summary.MANY + " posts since."
        : Count.of(posts, "post", "posts") + " since.";
  }

  static boolean mayErase(Reader reader, Summary one) {
    return reader instanceof Member member
        && Summaries.mayRead(member, one)
        && (one.isBy(member.person()) || member.may(Permission.MODERATE));
  }

  private static List<WaitingView> waiting(Reader reader, String path, List<Summary> summaries) {
    return PostViews.mayWrite(reader)
            && reader instanceof Member member
            && member.may(Permission.MODERATE)
        ? summaries.stream()
            .filter(Summary::waits)
            .map(one -> new WaitingView(one.writer(), one.upTo(), path + "/" + one.id().value()))
            .toList()
        : List.of();
  }

  private static OwnView own(Reader reader, String path, List<Summary> summaries) {
    return PostViews.mayWrite(reader) && reader instanceof Member member
        ? mine(member, summaries).map(one -> own(path, one)).orElse(OwnView.NONE)
        : OwnView.NONE;
  }

  private static Optional<Summary> mine(Member member, List<Summary> summaries) {
    return summaries.stream()
        .filter(one -> one.isBy(member.person()) && one.state() != Summary.State.ACCEPTED)
        .findFirst();
  }

  private static OwnView own(String path, Summary one) {
    return new OwnView(
        path + "/new",
        one.waits() ? "" : one.settled().map(Summary.Settlement::by).orElse(""),
        one.reason(),
        path + "/" + one.id().value() + "/withdrawal");
  }
}
