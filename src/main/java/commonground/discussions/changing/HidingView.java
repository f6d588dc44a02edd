package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.PersonalData;
import commonground.discussions.Version;
import commonground.discussions.reading.Finding;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import java.util.Arrays;

/**
 * What erasing a version does, and why it is done.
 *
 * @param now whether the post says this still
 * @param own whether the moderator wrote it
 */
record HidingView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    int number,
    String writer,
    TimeView at,
    SafeHtml words,
    boolean now,
    boolean own,
    String action,
    String back,
    Choices why)
    implements FormView {

  static HidingView of(
      Member member,
      Finding.Found found,
      Version version,
      SafeHtml words,
      String token,
      Problems problems) {
    var post = found.post();
    var history = Addresses.history(member.space(), found.thread().id(), post.number());
    return new HidingView(
        HistoryView.trail(member.space(), found.thread(), post, Link.to("Erase words", "")),
        problems.summary(),
        token,
        post.number(),
        post.writer().name(),
        When.at(version.writtenAt(), When.UK),
        words,
        post.removal().isEmpty() && post.revision() == version.revision(),
        post.mine(),
        history + "/" + version.revision() + "/erasure",
        history,
        Choices.of(
                "why",
                "Why do you erase them?",
                Arrays.stream(PersonalData.values())
                    .map(one -> Choice.of(Words.write(one), one.words()))
                    .toList())
            .withError(problems.of("why")));
  }

  @Override
  public String title() {
    return "Erase words of post " + number + " for good";
  }
}
