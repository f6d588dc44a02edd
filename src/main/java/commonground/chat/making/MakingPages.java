package commonground.chat.making;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.Rooms;
import commonground.chat.making.MakingViews.Sheet;
import commonground.chat.talking.Stretch;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.mentions.Meant;
import commonground.contributions.mentions.Mentioning;
import commonground.discussions.Addresses;
import commonground.discussions.Heading;
import commonground.platform.config.Ids;
import commonground.platform.views.Link;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Picking messages of a room, and making a discussion of them. */
public final class MakingPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of("discussion-made", "The discussion is made. The messages stand below your summary.");

  private static final String PAGE = "chat/making";

  private static final String SWALLOWED =
      "The messages would not be shown below this summary: something in it is left open, such as"
          + " ``` or <!--, or it quotes too much. Close that, or take it out";

  private static final String TOO_LONG =
      "This summary is too long with all the people whom it names. Make it shorter, or name fewer";

  private final Making making;
  private final MakingViews views;
  private final MakingPreviews previews;
  private final Parts parts;
  private final SpaceAccess in;

  /** What the page asks of rooms. */
  public record Parts(
      Rooms rooms, Messages messages, Drafting drafting, Mentioning mentioning, Ids ids) {}

  public MakingPages(
      Making making, MakingViews views, MakingPreviews previews, Parts parts, SpaceAccess in) {
    this.making = making;
    this.views = views;
    this.previews = previews;
    this.parts = parts;
    this.in = in;
  }

  public void mount(Routes r) {
    var keeper = in.may(Permission.KEEP_ROOMS);
    r.get("/spaces/:space/chat/:room/discussions/new", keeper, this::show);
    r.post("/spaces/:space/chat/:room/discussions", keeper, this::make);
  }

  /** On the page of a room. */
  public static List<Link> links(Reader reader, Room room) {
    return may(reader) && room.messages() > 0
        ? List.of(
            Link.to(
                room.isClosed() ? "Make a discussion of what was said" : "Make a discussion",
                address(reader, room)))
        : List.of();
  }

  /** On the page of a message. */
  public static List<Link> links(Reader reader, Room room, Message message) {
    var number = message.number();
    return may(reader) && message.removal().isEmpty()
        ? List.of(
            Link.to(
                "Make a discussion of message " + number + " and others",
                address(reader, room) + "?at=" + number + "&take=" + number + "#take"))
        : List.of();
  }

  private static boolean may(Reader reader) {
    return reader instanceof Member member && member.may(Permission.KEEP_ROOMS);
  }

  private static String address(Reader reader, Room room) {
    return ChatAddresses.of(reader.space(), room.id()) + "/discussions/new";
  }

  private Reply with(Member member, Request request, Function<Room, Reply> answer) {
    return parts.rooms().find(member, request).map(answer).orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return with(
        member,
        request,
        room -> {
          var begun = parts.drafting().open(member, box(room), request);
          var form =
              MakingForm.read(member.space(), request, parts.ids().next())
                  .from(member.space(), begun);
          var stretch = Stretch.read(request.query(), room.messages());
          var sheet =
              new Sheet(member, room, form, stretch, begun, request.token(), new Problems());
          return Reply.page(PAGE, views.of(sheet));
        });
  }

  private static Box box(Room room) {
    return new Box(Box.Kind.MAKE, room.id().value());
  }

  /** The page with what was typed and picked. */
  private Sheet again(
      Member member, Room room, Request request, MakingForm form, Problems problems) {
    return new Sheet(
        member,
        room,
        form,
        stretch(room, request),
        parts.drafting().again(member, box(room), request),
        request.token(),
        problems);
  }

  /** The page that a button asks for, or the one that was sent. */
  private static Stretch stretch(Room room, Request request) {
    var form = request.form();
    var here = form.number("_here").orElse(1L);
    return form.has("from") || form.has("to")
        ? Stretch.read(form, room.messages())
        : Stretch.from((int) Math.clamp(here, 1, Integer.MAX_VALUE / 2), room.messages());
  }

  private Reply make(Member member, Request request) {
    return with(
        member,
        request,
        room -> {
          var form = MakingForm.read(member.space(), request, parts.ids().next());
          return MakingForm.turns(request.form())
              ? turned(member, room, request, form)
              : make(member, room, request, form);
        });
  }

  private Reply turned(Member member, Room room, Request request, MakingForm form) {
    var picked = request.form().has("_all") ? form.picking(all(member, room, request, form)) : form;
    return Reply.page(PAGE, views.of(again(member, room, request, picked, new Problems())));
  }

  /** With all that stand on the page. */
  private Picks all(Member member, Room room, Request request, MakingForm form) {
    var stretch = stretch(room, request);
    return form.picks()
        .and(
            parts.messages().between(member, room.id(), stretch.first(), stretch.last()).stream()
                .filter(message -> message.removal().isEmpty())
                .map(Message::number)
                .toList());
  }

  private Reply make(Member member, Room room, Request request, MakingForm form) {
    var problems = form.problems();
    if (request.form().has("_preview") && problems.none()) {
      var sheet = again(member, room, request, form, problems);
      return Reply.page(PAGE, views.of(sheet.with(previews.of(member, request, room, form))));
    }
    var all = new Problems();
    var heading = Heading.read(member.space(), request.form(), all);
    all.addAll(problems);
    return all.any()
        ? mistaken(member, room, request, form, all)
        : switch (parts
            .mentioning()
            .read(member, false, request, form.words(), "Make discussion")) {
          case Meant.Ask ask -> ask.page();
          case Meant.Refused not ->
              mistaken(member, room, request, form, Problems.of(MakingForm.WORDS, not.why()));
          case Meant.Clear clear -> make(member, room, request, form, heading, clear);
        };
  }

  private Reply make(
      Member member,
      Room room,
      Request request,
      MakingForm form,
      Heading heading,
      Meant.Clear clear) {
    var made =
        making.make(
            member,
            room.id(),
            new NewMaking(
                heading, form.words(), clear.source(), form.picks(), form.once(), form.draft()));
    if (!(made instanceof Made.Done done && done.fresh())) {
      parts.mentioning().giveBack(member, clear);
    }
    return answer(member, room, request, form, made);
  }

  private Reply answer(Member member, Room room, Request request, MakingForm form, Made made) {
    return switch (made) {
      case Made.Done done ->
          Reply.seeOther(Addresses.of(member.space(), done.discussion())).saying("discussion-made");
      case Made.SentBefore sent -> {
        var before =
            Link.to(
                "the discussion that you made", Addresses.of(member.space(), sent.discussion()));
        var sheet =
            again(member, room, request, form.anew(parts.ids().next()), new Problems())
                .after(before);
        yield Reply.conflict(PAGE, views.of(sheet));
      }
      case Made.Gone gone -> gone(member, room, request, form, gone);
      case Made.Swallowed swallowed ->
          mistaken(member, room, request, form, Problems.of(MakingForm.WORDS, SWALLOWED));
      case Made.TooLong tooLong ->
          mistaken(member, room, request, form, Problems.of(MakingForm.WORDS, TOO_LONG));
      case Made.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Made.NotHere absent -> Reply.notFound();
    };
  }

  /** Says which are gone; the rest stays picked. */
  private Reply gone(Member member, Room room, Request request, MakingForm form, Made.Gone gone) {
    var some = gone.numbers();
    var sentence =
        "You had picked "
            + Picks.words(some)
            + (some.size() == 1 ? ", which is" : ", which are")
            + " not there any more. Nothing is made yet. The rest is still picked";
    return mistaken(
        member,
        room,
        request,
        form.picking(form.picks().without(some)),
        Problems.of(MakingForm.TAKE, sentence));
  }

  private Reply mistaken(
      Member member, Room room, Request request, MakingForm form, Problems problems) {
    return Reply.mistaken(PAGE, views.of(again(member, room, request, form, problems)));
  }
}
