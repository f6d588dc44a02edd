package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.Optional;
import java.util.function.Function;

/** Making, changing and removing the topics of a space. */
public final class TopicPages {

  private static final String PAGE = "topics/edit";

  private final TopicList list;
  private final Topics topics;
  private final SpaceAccess in;

  public TopicPages(TopicList list, Topics topics, SpaceAccess in) {
    this.list = list;
    this.topics = topics;
    this.in = in;
  }

  public void mount(Routes r) {
    var keeper = in.may(Permission.KEEP_TOPICS);
    r.get("/spaces/:space/topics/new", keeper, this::compose);
    r.post("/spaces/:space/topics", keeper, this::make);
    r.get("/spaces/:space/topics/:id", keeper, this::show);
    r.post("/spaces/:space/topics/:id", keeper, this::change);
    r.get("/spaces/:space/topics/:id/removal", keeper, this::ask);
    r.post("/spaces/:space/topics/:id/removal", keeper, this::remove);
  }

  private Reply compose(Member member, Request request) {
    var empty = TopicView.Typed.in(request.form());
    return Reply.page(PAGE, TopicView.make(member, empty, request.token(), new Problems()));
  }

  private Reply make(Member member, Request request) {
    var draft = TopicDraft.read(request.form());
    var problems = draft.problems();
    if (problems.none()) {
      var saved = topics.make(member, draft);
      if (saved instanceof Saved.Done) {
        return all(member, "topic-made");
      }
      if (!mend(saved, problems)) {
        return other(saved);
      }
    }
    return Reply.mistaken(
        PAGE,
        TopicView.make(member, TopicView.Typed.in(request.form()), request.token(), problems));
  }

  private static Reply all(Member member, String said) {
    return Reply.seeOther(TopicViews.path(member.space())).saying(said);
  }

  /**
   * Says what must be mended, if it is that.
   *
   * @return false if it is something else
   */
  static boolean mend(Saved saved, Problems problems) {
    if (saved instanceof Saved.Taken taken) {
      problems.add("name", taken.alike().words() + ". Use another name");
    } else if (saved instanceof Saved.Full) {
      problems.add(
          "name", "There are " + Topics.MOST + " topics here already. Remove one of them first");
    }
    return problems.any();
  }

  private static Reply other(Saved saved) {
    return saved instanceof Saved.Archived ? Reply.refused(SpaceAccess.ARCHIVED) : Reply.notFound();
  }

  private Reply with(Member member, Request request, Function<KeptTopic, Reply> answer) {
    return id(request).flatMap(id -> list.find(member, id)).map(answer).orElseGet(Reply::notFound);
  }

  private static Optional<TopicId> id(Request request) {
    var number = request.number("id");
    return number.isPresent() ? Optional.of(new TopicId(number.getAsLong())) : Optional.empty();
  }

  private Reply show(Member member, Request request) {
    return with(
        member,
        request,
        topic -> {
          var now = new TopicView.Typed(topic.name(), String.join("\n", topic.synonyms()));
          return Reply.page(
              PAGE, TopicView.change(member, topic, now, request.token(), new Problems()));
        });
  }

  private Reply change(Member member, Request request) {
    return with(member, request, topic -> change(member, request, topic));
  }

  private Reply change(Member member, Request request, KeptTopic topic) {
    var draft = TopicDraft.read(request.form());
    var problems = draft.problems();
    if (problems.none()) {
      var base = request.form().number("_seen").orElse(0L);
      var saved = topics.change(member, topic.id(), base, draft);
      if (saved instanceof Saved.Done) {
        return all(member, "topic-saved");
      }
      if (saved instanceof Saved.Meanwhile meanwhile) {
        return Reply.conflict(PAGE, view(member, request, topic, problems).after(meanwhile.now()));
      }
      if (!mend(saved, problems)) {
        return other(saved);
      }
    }
    return Reply.mistaken(PAGE, view(member, request, topic, problems));
  }

  private static TopicView view(
      Member member, Request request, KeptTopic topic, Problems problems) {
    var typed = TopicView.Typed.in(request.form());
    return TopicView.change(member, topic, typed, request.token(), problems);
  }

  /**
   * What removing a topic does.
   *
   * @param discussions how many are about it, in words
   */
  record RemovalView(
      Breadcrumbs trail, String name, String discussions, String action, String back, String token)
      implements PageView {
    @Override
    public String title() {
      return "Remove the topic “" + name + "”";
    }
  }

  private Reply ask(Member member, Request request) {
    return with(
        member,
        request,
        topic -> {
          var all = TopicViews.path(member.space());
          var path = TopicViews.path(member.space(), topic.id());
          return Reply.page(
              "topics/removal",
              new RemovalView(
                  SpaceViews.trail(
                      member.space(),
                      Link.to("Topics", all),
                      Link.to(topic.name(), path),
                      Link.to("Remove", "")),
                  topic.name(),
                  Count.of(list.discussions(member, topic.id()), "discussion", "discussions"),
                  path + "/removal",
                  path,
                  request.token()));
        });
  }

  private Reply remove(Member member, Request request) {
    return id(request)
        .map(id -> {
          var saved = topics.remove(member, id);
          return saved instanceof Saved.Done ? all(member, "topic-removed") : other(saved);
        })
        .orElseGet(Reply::notFound);
  }
}
