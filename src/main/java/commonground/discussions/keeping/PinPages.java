package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.reading.Finding;
import commonground.platform.views.When;
import commonground.platform.views.govuk.DateField;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.time.LocalDate;

/** Pinning a discussion on top of the list, and taking the pin out. */
public final class PinPages {

  private static final String PAGE = "discussions/pin";

  private final Finding finding;
  private final Pins pins;
  private final SpaceAccess in;
  private final Clock clock;

  public PinPages(Finding finding, Pins pins, SpaceAccess in, Clock clock) {
    this.finding = finding;
    this.pins = pins;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get("/spaces/:space/discussions/:id/pin", moderator, this::ask);
    r.post("/spaces/:space/discussions/:id/pin", moderator, this::pin);
    r.post("/spaces/:space/discussions/:id/unpinning", moderator, this::unpin);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), When.UK);
  }

  private Reply ask(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d -> {
          var until =
              d.keeping()
                  .pinned(clock.instant())
                  .map(end -> field().withDate(LastDay.of(end)))
                  .orElseGet(this::field);
          return Reply.page(PAGE, PinView.of(member, d, until, request.token(), new Problems()));
        })
        .orElseGet(() -> finding.absent(member, request));
  }

  private DateField field() {
    return DateField.of(LastDay.FIELD, "Until the end of which day?")
        .withHint("For example, " + LastDay.example(today()) + ". At most a year from now.");
  }

  private Reply pin(Member member, Request request) {
    var found = finding.thread(member, request);
    if (found.isEmpty()) {
      return finding.absent(member, request);
    }
    var problems = new Problems();
    var last = LastDay.read(request.form()::text, today(), problems);
    return last.map(day -> pin(member, request, found.get(), day))
        .orElseGet(() -> mistaken(member, request, found.get(), problems));
  }

  private Reply mistaken(Member member, Request request, Discussion d, Problems problems) {
    var until = field().withTyped(request.form()::text).withErrors(problems::of);
    return Reply.mistaken(PAGE, PinView.of(member, d, until, request.token(), problems));
  }

  private Reply pin(Member member, Request request, Discussion d, LocalDate last) {
    return switch (pins.pin(member, d.id(), last)) {
      case Pinned.Done done -> thread(member, d).saying("pinned");
      case Pinned.Full full ->
          mistaken(
              member,
              request,
              d,
              Problems.of(
                  LastDay.FIELD + "-day",
                  Pins.MOST + " discussions are pinned here already. Unpin one of them first"));
      case Pinned.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Pinned.NotHere absent -> finding.absent(member, request);
    };
  }

  private static Reply.SeeOther thread(Member member, Discussion d) {
    return Reply.seeOther(Addresses.of(member.space(), d.id()));
  }

  private Reply unpin(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d ->
            switch (pins.unpin(member, d.id())) {
              case Pinned.Done done -> thread(member, d).saying("unpinned");
              case Pinned.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
              case Pinned.Full full -> Reply.notFound();
              case Pinned.NotHere absent -> finding.absent(member, request);
            })
        .orElseGet(() -> finding.absent(member, request));
  }
}
