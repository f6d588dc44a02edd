package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All topics of a space; suggesting one, and answering suggestions. */
public final class TopicListPages {

  /** What is said after a change of topics. */
  public static final Map<String, String> SAID =
      Map.of(
          "topics-chosen", "The topics of this discussion are saved.",
          "topic-made", "The topic is made.",
          "topic-saved", "The topic is saved.",
          "topic-removed", "The topic is removed.",
          "topic-suggested", "Thank you. Those who keep the topics here will look at it.",
          "suggestion-declined", "The suggestion is put away.",
          "suggestion-answered", "Somebody else has answered this suggestion.");

  private final TopicList list;
  private final Suggestions suggestions;
  private final SpaceAccess in;

  public TopicListPages(TopicList list, Suggestions suggestions, SpaceAccess in) {
    this.list = list;
    this.suggestions = suggestions;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/topics", in.reader, this::show);
    r.post("/spaces/:space/topics/suggestions", in.writer, this::suggest);
    r.post(
        "/spaces/:space/topics/suggestions/:suggestion/answer",
        in.may(Permission.KEEP_TOPICS),
        this::answer);
  }

  private Reply show(Reader reader, Request request) {
    return Reply.page("topics/list", view(reader, request, new Problems()));
  }

  private TopicViews.ListView view(Reader reader, Request request, Problems problems) {
    var waiting =
        reader instanceof Member member && member.may(Permission.KEEP_TOPICS)
            ? suggestions.waiting(member)
            : List.<Suggestion>of();
    return TopicViews.list(
        reader,
        list.counted(reader),
        waiting,
        request.form().raw("name"),
        request.token(),
        problems);
  }

  private Reply suggest(Member member, Request request) {
    var name = OneLine.of(request.form().raw("name"), TopicDraft.LENGTH);
    var problems = TopicDraft.name(name);
    if (problems.none()) {
      var named = Audience.named(request.form().text("_audience"));
      switch (suggestions.suggest(member, name, named)) {
        case Suggested.Done done -> {
          return all(member).saying("topic-suggested");
        }
        case Suggested.Archived archived -> {
          return Reply.refused(SpaceAccess.ARCHIVED);
        }
        case Suggested.Known known -> problems.add("name", known.alike().words());
        case Suggested.Full full ->
            problems.add("name", "Enough suggestions wait for an answer. Suggest it again later");
      }
    }
    return Reply.mistaken("topics/list", view(member, request, problems));
  }

  private static Reply.SeeOther all(Member member) {
    return Reply.seeOther(TopicViews.path(member.space()));
  }

  /** One form, three buttons. */
  private Reply answer(Member member, Request request) {
    var number = request.number("suggestion");
    if (number.isEmpty()) {
      return Reply.notFound();
    }
    var id = new SuggestionId(number.getAsLong());
    return switch (request.form().text("_answer")) {
      case "topic" -> answered(member, request, suggestions.accept(member, id), "topic-made");
      case "synonym" ->
          topic(request)
              .map(to -> answered(member, request, suggestions.add(member, id, to), "topic-saved"))
              .orElseGet(() -> mistaken(member, request, "Choose a topic from the list"));
      case "no" ->
          answered(member, request, suggestions.decline(member, id), "suggestion-declined");
      default -> all(member);
    };
  }

  private static Optional<TopicId> topic(Request request) {
    return request.form().number("topic").map(TopicId::new);
  }

  private Reply answered(Member member, Request request, Saved saved, String said) {
    return switch (saved) {
      case Saved.Done done -> all(member).saying(said);
      case Saved.Taken taken -> mistaken(member, request, taken.alike().words() + ". Decline it");
      case Saved.Full full ->
          mistaken(
              member, request, "There is no room for it. Remove something first, or decline it");
      case Saved.Meanwhile meanwhile -> all(member).saying("suggestion-answered");
      case Saved.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Saved.NotHere absent -> all(member).saying("suggestion-answered");
    };
  }

  private Reply mistaken(Member member, Request request, String sentence) {
    return Reply.mistaken(
        "topics/list", view(member, request, Problems.of("suggestions", sentence)));
  }
}
