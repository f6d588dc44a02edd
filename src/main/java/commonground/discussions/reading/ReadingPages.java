package commonground.discussions.reading;

import commonground.discussions.Addresses;
import commonground.discussions.Order;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.OptionalLong;

/** How far one has read in a thread. */
public final class ReadingPages {

  private final Finding finding;
  private final ReadPositions positions;
  private final SpaceAccess in;

  public ReadingPages(Finding finding, ReadPositions positions, SpaceAccess in) {
    this.finding = finding;
    this.positions = positions;
    this.in = in;
  }

  public void mount(Routes r) {
    r.post("/spaces/:space/discussions/:id/reading", in.member, this::read);
    r.post("/spaces/:space/discussions/:id/unread", in.member, this::markUnread);
  }

  /** A script says it while the page is read; without one, a button does. */
  private Reply read(Member member, Request request) {
    var id = Finding.id(request);
    var thread = id.flatMap(known -> finding.thread(member, known));
    if (id.isEmpty() || thread.isEmpty()) {
      return finding.absent(member, request);
    }
    var revision = request.form().number("_seen");
    if (request.form().has("_quiet")) {
      var marked = request.form().number("_marked").orElse(0L);
      revision.ifPresent(seen -> positions.note(member, thread.get(), seen, marked));
      return new Reply.Done();
    }
    positions.read(
        member,
        id.get(),
        revision.isPresent() ? OptionalLong.of(revision.get()) : OptionalLong.empty());
    var order = Order.read(request.query());
    return Reply.seeOther(order.at(Addresses.of(member.space(), id.get()))).saying("read");
  }

  /** Leads to the list: on the thread's own page a script would soon call it read again. */
  private Reply markUnread(Member member, Request request) {
    var id = Finding.id(request);
    var from = request.form().number("from").filter(n -> n <= Integer.MAX_VALUE);
    if (id.isEmpty() || from.isEmpty()) {
      return finding.absent(member, request);
    }
    return positions.markUnread(member, id.get(), Math.toIntExact(from.get()))
        ? Reply.seeOther(Addresses.of(member.space())).saying("unread-" + from.get())
        : finding.absent(member, request);
  }
}
