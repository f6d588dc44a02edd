package commonground.chat.moderating;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.Rooms;
import commonground.contributions.moderation.Intervention;
import commonground.contributions.moderation.Place;
import commonground.contributions.moderation.Reporting;
import commonground.people.PeopleAccess;
import commonground.platform.views.Link;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Inspector;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reporting a message, and what moderators do about one without a report. */
public final class MessageOrderPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of("message-moderated", "It is done. We tell whoever wrote the message.");

  private static final String PATH = "/spaces/:space/chat/:room/messages/:number";
  private static final String REPORT = "/report";
  private static final String MODERATE = "/moderation";

  private final Rooms rooms;
  private final Messages messages;
  private final Reporting reporting;
  private final Intervention intervention;
  private final SpaceAccess in;

  public MessageOrderPages(
      Rooms rooms,
      Messages messages,
      Reporting reporting,
      Intervention intervention,
      SpaceAccess in) {
    this.rooms = rooms;
    this.messages = messages;
    this.reporting = reporting;
    this.intervention = intervention;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get(PATH + REPORT, in.insider, this::ask);
    r.post(PATH + REPORT, in.insider, this::tell);
    r.get(PATH + REPORT + "/sent", in.insider, this::thank);
    r.get(PATH + MODERATE, in.may(Permission.MODERATE), this::moderate);
    r.post(PATH + MODERATE, in.may(Permission.MODERATE), this::act);
  }

  /** What this reader may do about a message, on its page. */
  public static List<Link> links(Reader reader, Room room, Message message) {
    if (!(reader instanceof Member member) || message.isBy(member.person())) {
      return List.of();
    }
    var path = ChatAddresses.message(reader.space(), room.id(), message.number());
    var report = Link.to("Report message " + message.number(), path + REPORT);
    var moderate = Link.to("Moderate message " + message.number(), path + MODERATE);
    return message.removal().isPresent()
        ? member.may(Permission.MODERATE) ? List.of(moderate) : List.of()
        : member.may(Permission.MODERATE) ? List.of(report, moderate) : List.of(report);
  }

  /** A message and the room that it is in. */
  private record Found(Room room, Message message) {
    Place place(Space space, String which, String words) {
      var path = ChatAddresses.message(space, room.id(), message.number());
      return new Place(
          space,
          MessageSubjects.subject(message.id()),
          SpaceViews.trail(
              space,
              Link.to("Chat", ChatAddresses.of(space)),
              Link.to(room.title(), ChatAddresses.of(space, room.id(), message.number())),
              Link.to(words, "")),
          "message " + message.number(),
          path + which,
          ChatAddresses.of(space, room.id(), message.number()),
          false);
    }
  }

  private Reply with(Reader reader, Request request, Function<Found, Reply> answer) {
    var number = request.number("number");
    if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
      return Reply.notFound();
    }
    return rooms
        .find(reader, request)
        .flatMap(room ->
            messages
                .find(reader, room.id(), (int) number.getAsLong())
                .map(message -> new Found(room, message)))
        .map(answer)
        .orElseGet(Reply::notFound);
  }

  /** One of somebody else. Whoever only inspects writes nothing here. */
  private Reply others(Reader reader, Request request, Function<Found, Reply> answer) {
    return with(
        reader,
        request,
        found ->
            reader instanceof Inspector
                    || PeopleAccess.person(request).filter(found.message()::isBy).isPresent()
                ? Reply.notFound()
                : answer.apply(found));
  }

  private Reply standing(Reader reader, Request request, Function<Place, Reply> answer) {
    return others(
        reader,
        request,
        found ->
            found.message().removal().isPresent()
                ? Reporting.removed("message " + found.message().number())
                : answer.apply(found.place(reader.space(), REPORT, "Report")));
  }

  private Reply ask(Reader reader, Request request) {
    return standing(reader, request, place -> reporting.ask(place, request));
  }

  private Reply tell(Reader reader, Request request) {
    return standing(reader, request, place -> reporting.tell(place, request));
  }

  private Reply thank(Reader reader, Request request) {
    return others(
        reader,
        request,
        found -> reporting.thank(found.place(reader.space(), REPORT, "Report"), request));
  }

  private Reply moderate(Member member, Request request) {
    return with(
        member,
        request,
        found ->
            intervention.ask(found.place(member.space(), MODERATE, "Moderate"), member, request));
  }

  private Reply act(Member member, Request request) {
    return with(
        member,
        request,
        found ->
            intervention.act(
                found.place(member.space(), MODERATE, "Moderate"),
                member,
                request,
                "message-moderated"));
  }
}
