package commonground.chat.making;

import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.contributions.mentions.Naming;
import commonground.contributions.mentions.Spelling;
import commonground.discussions.Manner;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.PreviewView;
import commonground.discussions.writing.Previews;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.Views;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import java.util.List;
import java.util.Optional;

/** What a discussion will look like that is made of messages. Nothing is kept of it. */
public final class MakingPreviews {

  private final Db db;
  private final Views views;
  private final Markdown markdown;
  private final Messages messages;
  private final Previews previews;
  private final Spelling spelling;

  public MakingPreviews(
      Db db, Views views, Markdown markdown, Messages messages, Previews previews) {
    this.db = db;
    this.views = views;
    this.markdown = markdown;
    this.messages = messages;
    this.previews = previews;
    this.spelling = new Spelling(new Naming(db, markdown), views);
  }

  /**
   * The first post: {@code chat/_whole}.
   *
   * @param messages those that are picked, each as it will stand there
   */
  record WholeView(SafeHtml words, MadeView made, List<SafeHtml> messages) {}

  /**
   * @param form without anything that must be mended
   */
  PreviewView of(Member member, Request request, Room room, MakingForm form) {
    var summary = previews.of(member, request, Previews.NEW, form.words(), Manner.PLAIN);
    var picked = messages.with(db, member, room.id(), form.picks().numbers());
    var by = Onlooker.of(member, request);
    var shown =
        picked.stream().map(message -> views.render("chat/_taken", view(by, room, message)));
    var whole =
        new WholeView(
            summary.words(),
            MadeView.of(
                member.space(), room.id(), room.title(), picked.size(), form.picks().first()),
            spelling.of(member, shown.toList()));
    return new PreviewView(
        true, summary.writer(), summary.face(), "", views.render("chat/_whole", whole));
  }

  private TakenView view(Onlooker by, Room room, Message message) {
    var removal = message.removal();
    return TakenView.of(
        by,
        new TakenMessage(
            new TakenLine(room.id(), message.number()),
            message.writer().id(),
            message.writer().name(),
            message.writtenAt(),
            message.edits() > 0,
            message.renderer(),
            removal.isPresent(),
            removal.filter(Message.Removal::byModerator).isPresent(),
            removal.filter(Message.Removal::held).isPresent(),
            message.source(),
            Optional.of(message.html())),
        markdown);
  }
}
