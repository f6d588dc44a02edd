package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Waiting;
import java.time.Clock;
import java.util.List;

/** What somebody has begun to write, on their first page. */
public final class DraftsWaiting implements Waiting {

  /** Of these so many are shown; “Your drafts” has them all. */
  private static final int SHOWN = 3;

  private final Drafts drafts;
  private final Clock clock;

  public DraftsWaiting(Drafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var all = drafts.of(person);
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Pile(
                "Your drafts",
                "/drafts",
                Count.of(all.size(), "draft", "drafts"),
                all.stream().limit(SHOWN).map(this::line).toList()));
  }

  private Door.Line line(Draft draft) {
    var begins = draft.words().isEmpty() ? draft.line() : DraftsView.excerpt(draft.words());
    return new Door.Line(
        begins,
        "/drafts/" + draft.id().value(),
        "",
        DraftAlone.what(draft.box()) + ", saved " + Ago.words(draft.savedAt(), clock.instant()));
  }
}
