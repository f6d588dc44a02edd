package commonground.discussions.topics;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Heading;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.discussions.reading.Finding;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Choosing what a discussion is about, after it was started. */
public final class ChoosingPages {

  private static final String PAGE = "topics/choose";

  private static final String REFUSAL =
      "Only the person who started this discussion, and moderators, can choose its topics.";

  private final Finding finding;
  private final Posts posts;
  private final TopicList topics;
  private final Choosing choosing;
  private final SpaceAccess in;

  public ChoosingPages(
      Finding finding, Posts posts, TopicList topics, Choosing choosing, SpaceAccess in) {
    this.finding = finding;
    this.posts = posts;
    this.topics = topics;
    this.choosing = choosing;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/topics", in.writer, this::ask);
    r.post("/spaces/:space/discussions/:id/topics", in.writer, this::choose);
  }

  private Reply with(Member member, Request request, Function<Discussion, Reply> answer) {
    return finding
        .thread(member, request)
        .map(d ->
            d.keeping().own() || member.may(Permission.MODERATE)
                ? answer.apply(d)
                : Reply.refused(REFUSAL))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply ask(Member member, Request request) {
    return with(
        member,
        request,
        d -> {
          var chosen = d.keeping().topics().stream().map(Topic::id).collect(Collectors.toSet());
          return Reply.page(PAGE, view(member, d, request, chosen, new Problems()));
        });
  }

  private ChoosingView view(
      Member member, Discussion d, Request request, Set<TopicId> chosen, Problems problems) {
    var first = posts.find(member, d.id(), 1).map(Post::source).orElse("");
    var boxes = topics.boxes(member, chosen, d.title() + "\n" + first, problems);
    return ChoosingView.of(member, d, boxes, request.token(), problems);
  }

  private Reply choose(Member member, Request request) {
    return with(member, request, d -> choose(member, request, d));
  }

  private Reply choose(Member member, Request request, Discussion d) {
    var form = request.form();
    var problems = new Problems();
    var wanted = Heading.topics(form, problems);
    if (problems.any()) {
      return Reply.mistaken(PAGE, view(member, d, request, wanted, problems));
    }
    var choice =
        new Choosing.Choice(
            Heading.ids(List.of(form.text("_had").split("-", -1))),
            wanted,
            Audience.named(form.text("_audience")));
    return switch (choosing.choose(member, d.id(), choice)) {
      case Chosen.Done done ->
          Reply.seeOther(Addresses.of(member.space(), d.id())).saying("topics-chosen");
      case Chosen.TooMany many -> tooMany(member, request, d);
      case Chosen.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Chosen.NotHere absent -> finding.absent(member, request);
    };
  }

  /** Shows those that it has now, with those that were wanted. */
  private Reply tooMany(Member member, Request request, Discussion before) {
    var sentence =
        "Somebody else chose topics too. Both are here. Leave up to " + Topic.MOST + " of them";
    return finding
        .thread(member, before.id())
        .map(now -> {
          var all = now.keeping().topics().stream().map(Topic::id).collect(Collectors.toSet());
          all.addAll(Heading.ids(request.form().all("topics")));
          return Reply.conflict(
              PAGE, view(member, now, request, all, Problems.of("topics", sentence)));
        })
        .orElseGet(() -> finding.absent(member, request));
  }
}
