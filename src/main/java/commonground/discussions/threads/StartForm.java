package commonground.discussions.threads;

import commonground.contributions.drafts.Begun;
import commonground.discussions.Heading;
import commonground.discussions.TopicId;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.util.Optional;
import java.util.Set;

/** What the page on which a discussion is started holds. */
record StartForm(String title, Optional<Section> section, Set<TopicId> topics, String words) {

  /** With what somebody has written before, if they have. */
  StartForm from(Space space, Begun begun) {
    var chosen =
        begun.chosen("section").stream().findFirst().flatMap(name -> Heading.section(space, name));
    var about = Heading.ids(begun.chosen("topics"));
    return new StartForm(
        begun.line(title),
        chosen.or(() -> section),
        about.isEmpty() ? topics : about,
        begun.words(words));
  }

  /** What was typed, or the section and topic that the page's address names. */
  static StartForm read(Space space, Request request) {
    var form = request.form();
    return request.isPost()
        ? new StartForm(
            form.raw("title"),
            Heading.section(space, form),
            Heading.topics(form, new Problems()),
            form.raw("post"))
        : new StartForm(
            "",
            Heading.section(space, request.query()),
            Heading.ids(request.query().all("topic")),
            "");
  }
}
