package commonground.discussions.reacting;

import commonground.contributions.Subject;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Reactions;
import commonground.contributions.reactions.Tally;
import commonground.discussions.DiscussionId;
import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Views;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;

/** Saying something of a post by pressing a word, and who did. */
public final class ReactionPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "reacted", "You reacted to post {n}. Its writer gets no notice.",
          "unreacted", "Your reaction to post {n} is taken back.");

  private static final String HTML = "text/html; charset=utf-8";

  private final Finding finding;
  private final Paging paging;
  private final Reacting reacting;
  private final Reactions reactions;
  private final Views views;
  private final SpaceAccess in;

  public ReactionPages(
      Finding finding,
      Paging paging,
      Reacting reacting,
      Reactions reactions,
      Views views,
      SpaceAccess in) {
    this.finding = finding;
    this.paging = paging;
    this.reacting = reacting;
    this.reactions = reactions;
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.post("/spaces/:space/discussions/:id/reactions", in.writer, this::press);
    r.get("/spaces/:space/discussions/:id/posts/:number/reactions", in.member, this::show);
  }

  private Reply press(Member member, Request request) {
    var id = Finding.id(request);
    var press = Press.read(request.form());
    return id.isPresent() && press.isPresent()
        ? press(member, request, id.get(), press.get())
        : finding.absent(member, request);
  }

  private Reply press(Member member, Request request, DiscussionId thread, Press press) {
    var reacted =
        press.gives()
            ? reacting.give(member, thread, press.number(), press.word())
            : reacting.takeBack(member, thread, press.number(), press.word());
    return switch (reacted) {
      case Reacted.Done done ->
          request.form().has("_quiet")
              ? fragment(member, request, thread, done.post())
              : Reply.seeOther(
                      paging.address(member, thread, Order.read(request.query()), press.number()))
                  .saying((press.gives() ? "reacted-" : "unreacted-") + press.number());
      case Reacted.Own own ->
          new Reply.Refused(409, "This is your own post. Reactions are for posts of others.");
      case Reacted.Removed removed ->
          new Reply.Refused(410, "Post " + press.number() + " was removed meanwhile.");
      case Reacted.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Reacted.NotHere absent -> finding.absent(member, request);
    };
  }

  /** What stands below the post now, for a script. */
  private Reply fragment(Member member, Request request, DiscussionId thread, Post post) {
    var tally =
        reactions
            .of(Subject.Kind.POST, List.of(post.id().value()), member.person())
            .getOrDefault(post.id().value(), Tally.NONE);
    var view = ReactionsView.of(member, thread, post, tally, Order.read(request.query()));
    return new Reply.Text(HTML, views.render("discussions/_reactions", view).toString());
  }

  private Reply show(Member member, Request request) {
    return finding.with(
        member,
        request,
        found ->
            Reply.page(
                "discussions/reactions",
                GiversView.of(
                    member,
                    found,
                    found.post().removal().isPresent()
                        ? List.of()
                        : reactions.givers(member, Subject.post(found.post().id().value())))));
  }
}
