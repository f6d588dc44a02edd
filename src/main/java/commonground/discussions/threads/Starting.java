package commonground.discussions.threads;

import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Titles;
import commonground.discussions.Topic;
import commonground.discussions.topics.TopicList;
import commonground.platform.config.Ids;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The page on which a discussion is started: empty, with mistakes, or with words that came too late
 * for a discussion that is closed.
 */
public final class Starting {

  private static final String AGAIN = "More on: ";

  private final TopicList topics;
  private final Drafting drafting;
  private final URI publicUrl;
  private final Ids ids;

  public Starting(TopicList topics, Drafting drafting, URI publicUrl, Ids ids) {
    this.topics = topics;
    this.drafting = drafting;
    this.publicUrl = publicUrl;
    this.ids = ids;
  }

  /** A client id for a form, so that sending it twice makes one post. */
  UUID fresh() {
    return ids.next();
  }

  StartView page(Member member, Request request, String once, Problems problems) {
    var box = new Box(Box.Kind.START, member.space().id().value());
    var begun =
        request.isPost()
            ? drafting.again(member, box, request)
            : drafting.open(member, box, request);
    var typed = StartForm.read(member.space(), request).from(member.space(), begun);
    var beside =
        request.isPost()
            ? BesideView.of(member.space(), PostForm.read(member.space(), request.form(), fresh()))
            : BesideView.of(member.space(), begun);
    return page(member, typed, begun, request.token(), once, problems).beside(beside);
  }

  private StartView page(
      Member member, StartForm typed, Begun begun, String token, String once, Problems problems) {
    var boxes =
        topics.boxes(member, typed.topics(), typed.title() + "\n" + typed.words(), problems);
    var space = member.space();
    return StartView.of(member, typed, boxes, token, once, problems)
        .keeping(begun.on(Addresses.of(space) + "/new", space.audience()));
  }

  /**
   * Somebody wrote while the discussion was closed: what happened, their words, what they can do.
   */
  Reply tooLate(Member member, Discussion d, PostForm form, Request request, String once) {
    var title = AGAIN + d.title();
    var link = publicUrl + Addresses.of(member.space(), d.id());
    var typed =
        new StartForm(
            title.substring(0, Math.min(Titles.MOST, title.length())),
            d.section(),
            d.keeping().topics().stream().map(Topic::id).collect(Collectors.toSet()),
            form.words() + "\n\nThis goes on from " + link);
    // The draft of the reply goes on as one of a discussion.
    var box = new Box(Box.Kind.START, member.space().id().value());
    var begun = drafting.again(member, box, request);
    var start =
        page(member, typed, begun, request.token(), once, new Problems())
            .beside(BesideView.of(member.space(), form));
    return Reply.conflict("discussions/late", LateView.of(member, d, form, start));
  }
}
