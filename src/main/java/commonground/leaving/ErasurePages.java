package commonground.leaving;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;

/** The proof of every erasure, for site administrators: numbers, no names. */
public final class ErasurePages {

  private final Erasures erasures;
  private final PeopleAccess access;

  public ErasurePages(Erasures erasures, PeopleAccess access) {
    this.erasures = erasures;
    this.access = access;
  }

  public void mount(Routes r) {
    r.get("/admin/erasures", access.administrator, this::show);
  }

  /** A table and what was done to it. */
  record RowsView(String place, String done) {}

  /**
   * @param wish what was chosen, in words
   */
  record ProofView(
      String number,
      String wish,
      TimeView closedAt,
      boolean done,
      TimeView doneAt,
      List<RowsView> rows) {}

  /**
   * @param next the next page; "" on the last
   */
  record ProofsView(Breadcrumbs trail, List<ProofView> proofs, String next) implements PageView {
    @Override
    public String title() {
      return "Closed accounts";
    }
  }

  private Reply show(PersonId administrator, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var proofs = erasures.before(new ErasureId(before));
    var next =
        proofs.size() == Erasures.PAGE_SIZE
            ? "/admin/erasures?before=" + proofs.getLast().id().value()
            : "";
    return Reply.page(
        "leaving/erasures",
        new ProofsView(
            Breadcrumbs.of(
                Link.to("Site administration", "/admin"), Link.to("Closed accounts", "")),
            proofs.stream().map(ErasurePages::proof).toList(),
            next));
  }

  private static ProofView proof(Erasures.Proof proof) {
    return new ProofView(
        ClosedView.number(proof.reference()),
        CloseView.words(proof.wish()),
        When.at(proof.closedAt(), When.UK),
        proof.finishedAt().isPresent(),
        When.at(proof.finishedAt().orElse(proof.closedAt()), When.UK),
        proof.rows().stream()
            .map(rows -> new RowsView(rows.place().replace('_', ' '), done(rows)))
            .toList());
  }

  private static String done(Erasures.Rows rows) {
    var deleted = rows.deleted() == 0 ? "" : Count.of(rows.deleted(), "row", "rows") + " deleted";
    var blanked = rows.blanked() == 0 ? "" : Count.of(rows.blanked(), "row", "rows") + " blanked";
    return deleted + (deleted.isEmpty() || blanked.isEmpty() ? "" : ", ") + blanked;
  }
}
