package commonground.discussions.topics;

import commonground.discussions.Addresses;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SummaryList;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * The page on which a topic is made or changed.
 *
 * @param now what it says, where somebody changed it meanwhile; else without rows
 * @param meanwhile whether that is so
 * @param seen revision of the topic on this page; 0 for a new one
 * @param remove where it is removed; "" for a new one
 */
record TopicView(
    Breadcrumbs trail,
    String title,
    ErrorSummary summary,
    SummaryList now,
    boolean meanwhile,
    String action,
    String token,
    long seen,
    TextField name,
    TextBox synonyms,
    SpaceViews.Reach audience,
    String button,
    String remove)
    implements FormView {

  /** What its boxes hold. */
  record Typed(String name, String synonyms) {
    static Typed in(Form form) {
      return new Typed(form.raw("name"), form.raw("synonyms"));
    }
  }

  /** A new one. */
  static TopicView make(Member member, Typed typed, String token, Problems problems) {
    return of(member, "Make a topic", typed, token, problems, TopicViews.path(member.space()));
  }

  /** One that is there. */
  static TopicView change(
      Member member, KeptTopic topic, Typed typed, String token, Problems problems) {
    var path = TopicViews.path(member.space(), topic.id());
    var view = of(member, "Change a topic", typed, token, problems, path);
    return new TopicView(
        view.trail,
        view.title,
        view.summary,
        view.now,
        false,
        path,
        token,
        topic.revision(),
        view.name,
        view.synonyms,
        view.audience,
        "Save topic",
        path + "/removal");
  }

  private static TopicView of(
      Member member, String title, Typed typed, String token, Problems problems, String action) {
    var space = member.space();
    return new TopicView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to("Topics", TopicViews.path(space)),
            Link.to(title, "")),
        title,
        problems.summary(),
        SummaryList.of(List.of()),
        false,
        action,
        token,
        0,
        TextField.of("name", "Name")
            .withHint("A word or two, such as “Walking aids”.")
            .withValue(typed.name())
            .withError(problems.of("name")),
        TextBox.of("synonyms", "Other names for it")
            .withRows(5)
            .withHint(
                "One on each line. Who writes one of them is offered this topic. Only members see"
                    + " them.")
            .withValue(typed.synonyms())
            .withError(problems.of("synonyms")),
        SpaceViews.Reach.reads(space),
        "Make topic",
        "");
  }

  /** The same page for somebody whose colleague was faster. */
  TopicView after(KeptTopic other) {
    var rows =
        List.of(
            SummaryList.Row.of("Name", other.name()),
            SummaryList.Row.of("Other names for it", String.join(", ", other.synonyms())));
    return new TopicView(
        trail,
        title,
        summary,
        SummaryList.of(rows),
        true,
        action,
        token,
        other.revision(),
        name,
        synonyms,
        audience,
        button,
        remove);
  }

  @Override
  public boolean mistaken() {
    return meanwhile || FormView.super.mistaken();
  }
}
