package commonground.discussions.threads;

import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.DraftView;
import commonground.contributions.drafts.Drafting;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Order;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.PreviewView;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.Optional;

/** Makes a page of a thread: to be opened, or to be compared with one that is open. */
public final class ThreadPage {

  private final Opening opening;
  private final ThreadViews views;
  private final Starting starting;
  private final Drafting drafting;
  private final Around around;

  public ThreadPage(
      Opening opening, ThreadViews views, Starting starting, Drafting drafting, Around around) {
    this.opening = opening;
    this.views = views;
    this.starting = starting;
    this.drafting = drafting;
    this.around = around;
  }

  /**
   * What is in the box again.
   *
   * @param form what was typed
   * @param preview what it will look like
   */
  record Typed(Optional<PostForm> form, PreviewView preview) {
    static final Typed NOTHING = new Typed(Optional.empty(), PreviewView.NONE);
  }

  /** The page that the query asks for. */
  public ThreadView asked(Reader reader, Discussion d, Request request) {
    var from = request.query().number("from").filter(n -> n < Integer.MAX_VALUE).orElse(1L);
    var first = Math.toIntExact(Math.max(1, from));
    // What is known before is on the page; what comes to be known meanwhile may not be.
    var standing = around.standing(reader);
    var page = opening.at(reader, d, Order.read(request.query()), first);
    return of(reader, d, page, request, Typed.NOTHING).in(standing);
  }

  /** The page on which a reply to everybody is written again. */
  ThreadView atEnd(Member member, Discussion d, Request request, Typed typed) {
    var standing = around.standing(member);
    var page = opening.atEnd(member, d, Order.read(request.query()));
    return of(member, d, page, request, typed).in(standing);
  }

  private ThreadView of(
      Reader reader, Discussion d, Opening.Page page, Request request, Typed typed) {
    var form = typed.form();
    var begun =
        reader instanceof Member member && WritingView.of(reader, d).may()
            ? Optional.of(begun(member, d, request, form))
            : Optional.<Begun>empty();
    var box =
        new ReplyBox(
            Addresses.of(reader.space(), d.id()) + "/posts",
            request.token(),
            form.map(PostForm::once).orElseGet(starting::fresh).toString(),
            form.map(PostForm::seen).orElseGet(() -> page.readByAnswer(reader, d)),
            form.flatMap(PostForm::parent).orElse(0),
            d.readers(reader.space()),
            ReplyBox.inThread(
                reader.space(),
                form.map(PostForm::words).orElse(begun.map(b -> b.words("")).orElse("")),
                form.map(PostForm::problems).orElseGet(Problems::new)),
            "Post reply");
    var draft = begun.map(b -> b.on(page.address(reader, d), d.reach(reader.space())));
    return views.thread(
        Onlooker.of(reader, request),
        d,
        page,
        box.with(typed.preview())
            .keeping(draft.orElse(DraftView.NONE))
            .beside(beside(reader, d, begun, form))
            .in(page.order()));
  }

  private BesideView beside(
      Reader reader, Discussion d, Optional<Begun> begun, Optional<PostForm> form) {
    return reader instanceof Member member && begun.isPresent()
        ? form.map(typed -> views.beside(member, d.id(), typed))
            .orElseGet(() -> views.beside(member, d.id(), begun.get()))
        : BesideView.NONE;
  }

  private Begun begun(Member member, Discussion d, Request request, Optional<PostForm> form) {
    var parent = form.flatMap(PostForm::parent).orElse(0);
    var box = new Box(Box.Kind.REPLY, d.id().value(), parent);
    return form.isPresent()
        ? drafting.again(member, box, request)
        : drafting.open(member, box, request);
  }
}
