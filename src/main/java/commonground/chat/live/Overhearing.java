package commonground.chat.live;

import commonground.chat.LineView;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.Rooms;
import commonground.chat.reacting.MessageReactionsView;
import commonground.chat.reacting.RoomReactions;
import commonground.chat.talking.LiveView;
import commonground.chat.talking.PlaceView;
import commonground.chat.talking.RoomViews;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.live.Admission;
import commonground.platform.live.Broadcast;
import commonground.platform.views.Views;
import commonground.spaces.Audience;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said in rooms, for whoever has one open and could open it now. What has changed is made
 * once for all of them: the same bytes for every member.
 */
public final class Overhearing implements Broadcast {

  public static final String KIND = "room";

  /** Messages that are sent along; a page that has missed more asks for them. */
  private static final int MOST = 100;

  /** Between two times that a room is told of: what is said meanwhile goes to everybody in one. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** Characters that are sent along at once; so much more may wait for a slow reader. */
  private static final int LONGEST = 200_000;

  private final Db db;
  private final Spaces spaces;
  private final RoomStanding standings;
  private final Parts parts;

  /** What makes a message as members see it. */
  public record Parts(
      Rooms rooms,
      Messages messages,
      Lines lines,
      RoomReactions reactions,
      RoomViews roomViews,
      Views views) {}

  public Overhearing(Db db, Spaces spaces, Parts parts) {
    this.db = db;
    this.spaces = spaces;
    this.standings = new RoomStanding(db, spaces);
    this.parts = parts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public Optional<Admission> admit(long person, long id) {
    return standings.of(new PersonId(person), id).flatMap(Overhearing::admit);
  }

  private static Optional<Admission> admit(Standing standing) {
    return standing instanceof Reader reader && reader.audiences().contains(Audience.MEMBERS)
        ? Optional.of(new Admission(reader.space().id().value(), true, until(reader)))
        : Optional.empty();
  }

  private static Instant until(Reader reader) {
    return reader instanceof Inspector inspector ? inspector.endsAt() : Instant.MAX;
  }

  @Override
  public long revision(long id) {
    return db.one("select revision from rooms where id = $1", row -> row.number("revision"), id)
        .orElse(0L);
  }

  @Override
  public Optional<News> news(long id, long after) {
    var space = standings.place(id).flatMap(place -> spaces.find(place.space()));
    // Before its messages: what comes between is among them, and is sent once more the next time.
    var room = space.flatMap(here -> parts.rooms().find(here.id(), new RoomId(id)));
    return room.filter(is -> is.revision() > after)
        .flatMap(is -> news(space.orElseThrow(), is, after));
  }

  private Optional<News> news(Space space, Room room, long after) {
    var changed = parts.messages().changedAfter(space, room.id(), after, MOST + 1);
    if (changed.size() > MOST) {
      return Optional.empty();
    }
    var json =
        NewsFormat.write(
            after,
            room.revision(),
            LiveView.state(space, room),
            room.messages(),
            lines(space, room, changed));
    return json.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new News(room.revision(), json));
  }

  private List<NewsFormat.Line> lines(Space space, Room room, List<Message> messages) {
    var lines = parts.lines().of(space, room.id(), messages);
    var reactions = parts.reactions().shared(space, room, messages);
    var all = new ArrayList<NewsFormat.Line>();
    for (var i = 0; i < lines.size(); i++) {
      all.add(line(messages.get(i), lines.get(i), reactions.get(i)));
    }
    return all;
  }

  private NewsFormat.Line line(Message message, LineView line, MessageReactionsView reactions) {
    var html = parts.views().render("chat/_place", PlaceView.shared(line, reactions));
    return new NewsFormat.Line(
        message.number(),
        message.writer().id().value(),
        parts.roomViews().day(message),
        html.toString());
  }
}
