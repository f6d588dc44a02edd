package commonground.contributions.drafts;

import commonground.contributions.drafts.Begun.How;
import commonground.platform.config.Ids;
import commonground.platform.web.Form;
import commonground.platform.web.Request;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the box on a page begins with. */
public final class Drafting {

  /** In the query of a page: the draft to go on with. */
  static final String CHOSEN = "draft";

  /** The word there for an empty box beside drafts that wait. */
  static final String ANOTHER = "another";

  private final Drafts drafts;
  private final Ids ids;

  public Drafting(Drafts drafts, Ids ids) {
    this.drafts = drafts;
    this.ids = ids;
  }

  /** A box on a page that is opened: with the newest draft of it, or the one that is asked for. */
  public Begun open(Member member, Box box, Request request) {
    var there = drafts.in(member.person(), box);
    var chosen = request.query().text(CHOSEN);
    var first =
        switch (chosen) {
          case "" -> there.stream().findFirst();
          case ANOTHER -> Optional.<Draft>empty();
          default -> chosen(member, box, request);
        };
    // No other words in place of those that were asked for.
    var how = first.isEmpty() && !Set.of("", ANOTHER).contains(chosen) ? How.GONE : How.OPENED;
    var others = there.stream().filter(draft -> !first.equals(Optional.of(draft))).toList();
    var mark =
        first
            .map(draft -> new DraftMark(fresh(), 0, draft.page(), draft.saves()))
            .orElseGet(() -> new DraftMark(fresh(), 0, "", 0));
    var forMembers = first.filter(draft -> draft.audience() == Audience.MEMBERS).isPresent();
    var reader = DraftReader.of(member.person(), request);
    return new Begun(box, mark, first, others, how, forMembers, reader);
  }

  private Optional<Draft> chosen(Member member, Box box, Request request) {
    return request
        .query()
        .number(CHOSEN)
        .flatMap(id -> drafts.find(member.person(), new DraftId(id)))
        .filter(draft -> draft.box().equals(box));
  }

  /**
   * A box on a page that comes back with what was typed: it goes on from the page that was sent.
   */
  public Begun again(Member member, Box box, Request request) {
    var form = request.form();
    var forMembers =
        Audience.named(form.text("_audience")) == Audience.MEMBERS
            || drafts.areForMembers(member.person(), DraftMark.read(form));
    var reader = DraftReader.of(member.person(), request);
    return new Begun(box, onward(form), Optional.empty(), List.of(), How.AGAIN, forMembers, reader);
  }

  private DraftMark onward(Form form) {
    var sent = DraftMark.read(form);
    // Without a script nothing was saved by that page: what it began with still is what there is.
    return sent.saves() == 0 && !sent.from().isEmpty()
        ? sent.on(fresh())
        : new DraftMark(fresh(), 0, sent.page(), sent.saves());
  }

  private String fresh() {
    return ids.next().toString();
  }
}
