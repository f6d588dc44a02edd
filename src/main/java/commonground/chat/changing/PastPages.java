package commonground.chat.changing;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.MessageVersions;
import commonground.chat.MessageVersions.Said;
import commonground.chat.talking.Opening;
import commonground.chat.talking.Opening.Found;
import commonground.chat.talking.RoomPages;
import commonground.chat.talking.RoomViews;
import commonground.platform.db.Db;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a message said before, for whoever may read it. */
public final class PastPages {

  /** Versions on one page. */
  private static final int MOST = 20;

  private final Db db;
  private final Opening opening;
  private final Lines lines;
  private final SpaceAccess in;

  public PastPages(Db db, RoomPages.Parts parts, SpaceAccess in) {
    this.db = db;
    this.opening = parts.opening();
    this.lines = parts.lines();
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room/messages/:number/history", in.insider, this::show);
  }

  /** Whether it ever said something else. */
  static boolean hasPast(Message message) {
    return message.edits() > 0 || message.removal().isPresent();
  }

  /**
   * Whether this reader may see what the message said before: of one that was taken away only its
   * writer, and moderators if one of them did it.
   */
  static boolean shows(Reader reader, Message message) {
    return message
        .removal()
        .map(away ->
            reader instanceof Member member
                && (message.isBy(member.person())
                    || away.byModerator() && member.may(Permission.MODERATE)))
        .orElse(true);
  }

  private Reply show(Reader reader, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    return opening
        .message(reader, request)
        .filter(found -> shows(reader, found.message()))
        .map(found -> Reply.page("chat/past", view(reader.space(), found, before)))
        .orElseGet(Reply::notFound);
  }

  private PastView view(Space space, Found found, long before) {
    var message = found.message();
    var number = message.number();
    var all = new ArrayList<Said>();
    if (message.removal().isEmpty() && message.revision() < before) {
      var since = message.editedAt().orElse(message.writtenAt());
      all.add(new Said(message.revision(), message.source(), since));
    }
    all.addAll(MessageVersions.before(db, message.id(), before, MOST + 1));
    var shown = all.subList(0, Math.min(MOST, all.size()));
    var path = ChatAddresses.message(space, found.room().id(), number);
    return new PastView(
        RoomViews.trail(
            space, found.room(), Link.to("Message " + number, path), Link.to("History", "")),
        number,
        message.removal().map(Message.Removal::reason).orElse(""),
        IntStream.range(0, shown.size()).mapToObj(n -> said(space, found, shown, n)).toList(),
        all.size() > MOST
            ? ChatAddresses.history(space, found.room().id(), number)
                + "?before="
                + shown.getLast().revision()
            : "");
  }

  private PastView.SaidView said(Space space, Found found, List<Said> shown, int n) {
    var one = shown.get(n);
    var now = found.message().removal().isEmpty() && one.revision() == found.message().revision();
    return new PastView.SaidView(
        now ? "It says now, since" : "It said, from",
        When.at(one.at(), When.UK),
        lines.words(space, one.source()));
  }
}
