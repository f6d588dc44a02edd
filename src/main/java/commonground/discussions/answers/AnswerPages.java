package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.reading.Finding;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.Map;
import java.util.Optional;

/** Marking the post that answers a thread. */
public final class AnswerPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "answer", "Post {n} is marked as the answer.",
          "no-answer", "Post {n} is not marked as the answer any more.");

  private static final String NOT_THEIRS =
      "Only the person who started a discussion, and moderators, say which post answers it.";

  private final Finding finding;
  private final Answers answers;
  private final SpaceAccess in;

  public AnswerPages(Finding finding, Answers answers, SpaceAccess in) {
    this.finding = finding;
    this.answers = answers;
    this.in = in;
  }

  public void mount(Routes r) {
    r.post("/spaces/:space/discussions/:id/answer", in.writer, this::mark);
    r.post("/spaces/:space/discussions/:id/answer/removal", in.writer, this::unmark);
  }

  private Reply mark(Member member, Request request) {
    var number = number(request, "answer");
    var before = number(request, "_before").orElse(0);
    return finding
        .thread(member, request)
        .filter(d -> number.isPresent())
        .map(d ->
            reply(
                member,
                d.id(),
                number.orElseThrow(),
                "answer-",
                answers.mark(member, d.id(), number.orElseThrow(), before)))
        .orElseGet(() -> finding.absent(member, request));
  }

  private static Optional<Integer> number(Request request, String field) {
    return request.form().number(field).filter(n -> n <= Integer.MAX_VALUE).map(Math::toIntExact);
  }

  private Reply unmark(Member member, Request request) {
    var number = number(request, "answer");
    return finding
        .thread(member, request)
        .filter(d -> number.isPresent())
        .map(d ->
            reply(
                member,
                d.id(),
                number.orElseThrow(),
                "no-answer-",
                answers.unmark(member, d.id(), number.orElseThrow())))
        .orElseGet(() -> finding.absent(member, request));
  }

  private static Reply reply(
      Member member, DiscussionId thread, int number, String said, Marked marked) {
    return switch (marked) {
      case Marked.Done done ->
          Reply.seeOther(Addresses.of(member.space(), thread, number)).saying(said + number);
      case Marked.Changed changed ->
          new Reply.Refused(
              409,
              "Nothing was changed: post "
                  + changed.now()
                  + " was marked as the answer since you opened this page. Read it. If post "
                  + number
                  + " answers better, mark that one on the page as it is now.");
      case Marked.NoAnswer none ->
          new Reply.Refused(
              410,
              "Post "
                  + number
                  + " cannot be the answer: it was removed, or it opens the discussion.");
      case Marked.NotTheirs foreign -> Reply.refused(NOT_THEIRS);
      case Marked.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Marked.NotHere absent -> Reply.notFound();
    };
  }
}
