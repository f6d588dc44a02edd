package commonground.chat.making;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.making.MakingView.PickView;
import commonground.chat.making.MakingView.PicksView;
import commonground.chat.talking.RoomViews;
import commonground.chat.talking.Stretch;
import commonground.contributions.drafts.Begun;
import commonground.contributions.identifiers.FoundView;
import commonground.discussions.threads.BesideView;
import commonground.discussions.threads.ReplyBox;
import commonground.discussions.threads.Sections;
import commonground.discussions.topics.TopicList;
import commonground.discussions.writing.PreviewView;
import commonground.platform.db.Db;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.ArrayList;
import java.util.List;

/** Decides what of the page is seen on which a discussion is made of messages. */
public final class MakingViews {

  private static final Link NONE = Link.to("", "");

  private final Db db;
  private final Messages messages;
  private final Lines lines;
  private final TopicList topics;

  public MakingViews(Db db, Messages messages, Lines lines, TopicList topics) {
    this.db = db;
    this.messages = messages;
    this.lines = lines;
    this.topics = topics;
  }

  /**
   * A page as somebody has it before them.
   *
   * @param stretch which messages stand on it
   * @param preview of the summary; {@link PreviewView#NONE} if nobody asked
   * @param before what the same form made before; an empty link for nothing
   */
  record Sheet(
      Member member,
      Room room,
      MakingForm form,
      Stretch stretch,
      Begun begun,
      String token,
      Problems problems,
      PreviewView preview,
      Link before) {

    Sheet(
        Member member,
        Room room,
        MakingForm form,
        Stretch stretch,
        Begun begun,
        String token,
        Problems problems) {
      this(member, room, form, stretch, begun, token, problems, PreviewView.NONE, NONE);
    }

    Sheet with(PreviewView view) {
      return new Sheet(member, room, form, stretch, begun, token, problems, view, before);
    }

    Sheet after(Link made) {
      return new Sheet(member, room, form, stretch, begun, token, problems, preview, made);
    }
  }

  MakingView of(Sheet sheet) {
    var member = sheet.member();
    var space = member.space();
    var form = sheet.form();
    var problems = sheet.problems();
    return new MakingView(
        RoomViews.trail(space, sheet.room(), Link.to("Make a discussion", "")),
        problems.summary(),
        sheet.room().title(),
        sheet.before(),
        TextField.of("title", "Title")
            .withHint(space.kind().prompts().title())
            .withValue(form.title())
            .withError(problems.of("title")),
        Sections.of(space, form.section()).withError(problems.of("section")),
        topics.boxes(member, form.topics(), form.title() + "\n" + form.words(), problems),
        sheet.stretch().first(),
        picks(sheet),
        box(sheet));
  }

  private PicksView picks(Sheet sheet) {
    var room = sheet.room().id();
    var stretch = sheet.stretch();
    var picked = sheet.form().picks();
    var here = messages.between(sheet.member(), room, stretch.first(), stretch.last());
    var elsewhere = picked.beside(stretch);
    var others =
        elsewhere.isEmpty()
            ? List.<Message>of()
            : messages.with(db, sheet.member(), room, elsewhere.shown().numbers());
    return new PicksView(
        sheet.problems().of(MakingForm.TAKE),
        picked.isEmpty()
            ? "No message is picked yet"
            : Count.of(picked.count(), "message is", "messages are") + " picked",
        range(stretch),
        stretch.isFirst() ? 0 : stretch.first() - 1,
        stretch.isLast() ? 0 : stretch.last() + 1,
        path(sheet) + "#take",
        picks(sheet, here),
        picks(sheet, others),
        more(elsewhere.carried().count()),
        elsewhere.carried().field());
  }

  private static String more(int count) {
    return count == 0
        ? ""
        : Count.of(count, "more message is", "more messages are") + " picked on other pages.";
  }

  private static String path(Sheet sheet) {
    return ChatAddresses.of(sheet.member().space(), sheet.room().id()) + "/discussions";
  }

  private static String range(Stretch stretch) {
    return stretch.isFirst() && stretch.isLast()
        ? ""
        : "Messages " + stretch.first() + " to " + stretch.last() + " of " + stretch.all();
  }

  private List<PickView> picks(Sheet sheet, List<Message> shown) {
    var drawn = lines.of(sheet.member().space(), sheet.room().id(), shown);
    var today = db.clock().instant().atZone(When.UK).toLocalDate();
    var views = new ArrayList<PickView>();
    var last = "";
    for (var i = 0; i < shown.size(); i++) {
      var message = shown.get(i);
      var day = RoomViews.words(message.writtenAt().atZone(When.UK).toLocalDate(), today);
      var there = message.removal().isEmpty();
      views.add(
          new PickView(
              message.number(),
              day.equals(last) ? "" : day,
              there,
              there && sheet.form().picks().has(message.number()),
              drawn.get(i).html()));
      last = day;
    }
    return List.copyOf(views);
  }

  /** The box of the summary, as posts have theirs. */
  private static ReplyBox box(Sheet sheet) {
    var space = sheet.member().space();
    return new ReplyBox(
            path(sheet),
            sheet.token(),
            sheet.form().once().toString(),
            0,
            0,
            SpaceViews.Reach.reads(space, Audience.MEMBERS),
            words(sheet),
            "Make discussion")
        .with(sheet.preview())
        .keeping(sheet.begun().on(path(sheet) + "/new", Audience.MEMBERS))
        .beside(BesideView.asking(sheet.problems().any() ? sheet.form().found() : FoundView.NONE));
  }

  private static TextBox words(Sheet sheet) {
    return TextBox.of(MakingForm.WORDS, "Summary")
        .withRows(6)
        .withHint(
            "What was said, for those who were not there, and what you would like people to answer."
                + " It stands above the messages. @ and a name, such as @Ana, tells that person.")
        .withValue(sheet.form().words())
        .withError(sheet.problems().of(MakingForm.WORDS));
  }
}
