package commonground.discussions.topics;

import commonground.discussions.Addresses;
import commonground.discussions.TopicId;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/** What the page of all topics of a space shows. */
final class TopicViews {

  private TopicViews() {}

  static String path(Space space) {
    return space.path() + "/topics";
  }

  static String path(Space space, TopicId id) {
    return path(space) + "/" + id.value();
  }

  /**
   * A topic.
   *
   * @param href the discussions about it
   * @param synonyms its other names; "" for none, and for who is not a member
   * @param change where it is changed; "" for who may not
   * @param narrow whether members alone see it in a space that everyone reads
   */
  record Line(
      String name,
      String href,
      String discussions,
      String synonyms,
      String change,
      boolean narrow) {}

  /**
   * A suggestion, for those who keep topics.
   *
   * @param of a list of the topics whose synonym it can be; without options where there are none
   */
  record SuggestionLine(String name, String by, TimeView at, String action, SelectField of) {}

  /**
   * @param make where a topic is made; "" for who may not
   * @param suggest where one is suggested; "" for who may not, or may make one
   */
  record ListView(
      Breadcrumbs trail,
      SpaceViews.Head head,
      ErrorSummary summary,
      List<Line> topics,
      String make,
      List<SuggestionLine> suggestions,
      String suggest,
      TextField name,
      SpaceViews.Reach audience,
      String token)
      implements FormView {
    @Override
    public String title() {
      return "Topics in " + head.name();
    }

    @Override
    public boolean writes() {
      return !suggest.isEmpty();
    }
  }

  /**
   * @param waiting empty for who does not keep topics
   * @param typed the name that somebody suggests
   */
  static ListView list(
      Reader reader,
      List<TopicList.Counted> topics,
      List<Suggestion> waiting,
      String typed,
      String token,
      Problems problems) {
    var space = reader.space();
    var keeps = reader instanceof Member member && member.may(Permission.KEEP_TOPICS);
    var writes = reader instanceof Member member && member.may(Permission.WRITE);
    return new ListView(
        SpaceViews.trail(space, Link.to("Discussions", Addresses.of(space)), Link.to("Topics", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        topics.stream().map(topic -> line(reader, topic, keeps)).toList(),
        keeps ? path(space) + "/new" : "",
        waiting.stream().map(one -> line(space, one, topics)).toList(),
        writes && !keeps ? path(space) + "/suggestions" : "",
        TextField.of("name", "Suggest a topic")
            .withHint("Facilitators, moderators and librarians of this space decide.")
            .withValue(typed)
            .withError(problems.of("name")),
        SpaceViews.Reach.reads(space),
        token);
  }

  private static Line line(Reader reader, TopicList.Counted counted, boolean keeps) {
    var topic = counted.topic();
    return new Line(
        topic.name(),
        Addresses.about(reader.space(), topic.id()),
        Count.of(counted.discussions(), "discussion", "discussions"),
        reader instanceof Member ? String.join(", ", topic.synonyms()) : "",
        keeps ? path(reader.space(), topic.id()) : "",
        keeps
            && topic.audience() == Audience.MEMBERS
            && reader.space().audience() == Audience.EVERYONE);
  }

  private static SuggestionLine line(
      Space space, Suggestion suggestion, List<TopicList.Counted> topics) {
    var id = suggestion.id().value();
    var list =
        SelectField.of(
            "topic",
            "Another name for",
            topics.stream()
                .map(TopicList.Counted::topic)
                .map(t -> SelectField.Option.of(Long.toString(t.id().value()), t.name()))
                .toList());
    return new SuggestionLine(
        suggestion.name(),
        suggestion.by(),
        When.at(suggestion.at(), When.UK),
        path(space) + "/suggestions/" + id + "/answer",
        list.withQuestion(list.question().withId("topic-for-" + id)));
  }
}
