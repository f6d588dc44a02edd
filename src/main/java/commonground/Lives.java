package commonground;

import commonground.chat.ChatEvent;
import commonground.chat.live.Overhearing;
import commonground.chat.live.Presence;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.Revised;
import commonground.discussions.lists.ListListening;
import commonground.discussions.reading.Listening;
import commonground.notices.Header;
import commonground.notices.NoticeEvent;
import commonground.notices.Notices;
import commonground.notices.Positions;
import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.events.Recorded;
import commonground.platform.live.Broadcast;
import commonground.platform.live.Hub;
import commonground.platform.live.Patience;
import commonground.platform.web.Metrics;
import commonground.spaces.Audience;
import commonground.spaces.Footprints;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.List;

/** The parts that tell open pages what has changed, and which facts concern whom. */
final class Lives implements AutoCloseable {

  final Hub hub;
  private final Header header;
  private final Footprints footprints;
  private final Presence presence;

  /** What open pages of rooms hear, and who has them open. */
  record Rooms(Broadcast said, Presence presence) {}

  /**
   * @param notices which forget before this is told that somebody has read
   */
  Lives(Platform platform, Spaces spaces, Notices notices, Positions positions, Rooms rooms) {
    footprints = new Footprints(platform.db);
    presence = rooms.presence();
    header = new Header(platform.db, notices);
    hub =
        new Hub(
            platform.config.live(),
            Patience.USUAL,
            platform.clock,
            platform.tail::readAt,
            List.of(
                new Listening(platform.db, spaces),
                new ListListening(platform.db, spaces, Audience.MEMBERS),
                new ListListening(platform.db, spaces, Audience.EVERYONE),
                rooms.said(),
                presence,
                header));
    positions.onRead(this::count);
  }

  void start() {
    hub.start();
  }

  /** After all others have heard it: what is asked now is answered anew. */
  void hear(Recorded recorded) {
    switch (recorded.event()) {
      case Revised change -> changed(change);
      case ChatEvent event -> said(event);
      case NoticeEvent event -> told(event);
      case SpaceEvent event -> standing(event);
      case PeopleEvent event -> session(event);
      default -> {}
    }
  }

  private void changed(Revised change) {
    var thread = change.discussion().value();
    if (change instanceof DiscussionEvent event && mayEndFor(event)) {
      hub.review(Listening.KIND, thread);
    }
    hub.stirred(Listening.KIND, thread, change.revision());
    hub.stirred(ListListening.KIND, change.space().value());
    hub.stirred(ListListening.OUTSIDE, change.space().value());
  }

  /** It is elsewhere; or for those outside nothing may be left of it. */
  private static boolean mayEndFor(DiscussionEvent event) {
    return event instanceof DiscussionEvent.Moved
        || event instanceof DiscussionEvent.Removed
        || event instanceof DiscussionEvent.Purged;
  }

  private void said(ChatEvent event) {
    hub.stirred(Overhearing.KIND, event.room().value(), event.revision());
    if (presence.hears(event)) {
      hub.stirred(Presence.KIND, event.room().value());
    }
  }

  private void told(NoticeEvent event) {
    switch (event) {
      case NoticeEvent.Read read -> count(read.by());
      case NoticeEvent.Told told -> hub.stirred(Header.KIND, () -> header.concerned(told));
    }
  }

  private void count(PersonId person) {
    hub.stirred(Header.KIND, person.value());
  }

  private void standing(SpaceEvent event) {
    switch (event) {
      case SpaceEvent.Joined joined -> standing(joined.person());
      case SpaceEvent.RoleChanged changed -> standing(changed.person());
      case SpaceEvent.Left left -> left(left);
      case SpaceEvent.Paused paused -> standing(paused.person());
      case SpaceEvent.PauseEnded ended -> standing(ended.person());
      case SpaceEvent.Inspected inspected -> standing(inspected.by());
      case SpaceEvent.OpennessChanged changed -> hub.reviewPlace(changed.space().value());
      case SpaceEvent.Archived archived -> hub.reviewPlace(archived.space().value());
      case SpaceEvent.Unarchived unarchived -> hub.reviewPlace(unarchived.space().value());
      // Whose words they fold away is for their own pages alone, all of them.
      case SpaceEvent.Muted muted -> standing(muted.by());
      case SpaceEvent.Unmuted unmuted -> standing(unmuted.by());
      case SpaceEvent.AttentionChanged changed -> count(changed.by());
      // Its pages show its name, its rules, and what people in it are called.
      case SpaceEvent.Described described -> hub.reviewPlace(described.space().value());
      case SpaceEvent.NamesChanged changed -> hub.reviewPlace(changed.space().value());
      case SpaceEvent.SpeakingChanged changed -> hub.reviewPlace(changed.space().value());
      // Those outside are not even told that somebody has come and given a name.
      case SpaceEvent.ProfileChanged changed -> hub.reviewInside(changed.space().value());
      case SpaceEvent.Created created -> {}
      case SpaceEvent.Pictured pictured -> {}
    }
  }

  /** Their words stand, and look like those of somebody who is not there. */
  private void left(SpaceEvent.Left left) {
    standing(left.person());
    hub.reviewInside(left.space().value());
  }

  private void standing(PersonId person) {
    hub.reviewPerson(person.value());
    count(person);
  }

  private void session(PeopleEvent event) {
    switch (event) {
      case PeopleEvent.SessionEnded ended -> hub.signedOut(ended.session().value());
      case PeopleEvent.SessionRenewed renewed -> hub.renewed(renewed.session().value());
      case PeopleEvent.Closed closed -> closed(closed.by());
      case PeopleEvent.Created created -> {}
      case PeopleEvent.Erased erased -> renamed(erased.by());
      case PeopleEvent.Renamed renamed -> renamed(renamed.by());
      case PeopleEvent.EmailChanged changed -> {}
      case PeopleEvent.PasswordChanged changed -> {}
      case PeopleEvent.PasswordRemoved removed -> {}
      case PeopleEvent.AppearingChosen chosen -> hub.reviewPerson(chosen.by().value());
      case PeopleEvent.TimeZoneChanged changed -> {}
      case PeopleEvent.SignedIn signedIn -> {}
    }
  }

  private void closed(PersonId person) {
    hub.reviewPerson(person.value());
    renamed(person);
  }

  /** What they wrote shows the name of the account, but for where they have another one. */
  private void renamed(PersonId person) {
    hub.reviewPlaces(() -> {
      var spaces = footprints.of(person);
      return place -> spaces.contains(new SpaceId(place));
    });
  }

  /** Adds this node's figures to the metrics. */
  void measure(Metrics metrics) {
    var figures = hub.figures();
    metrics.gauge("commonground.live.sockets", "Pages that listen", hub::sockets);
    metrics.gauge(
        "commonground.live.subscriptions",
        "Subjects that pages listen to, each page counted",
        figures::subscriptions);
    metrics.count("commonground.live.frames", "Frames sent", figures::sent);
    metrics.count("commonground.live.heard", "Frames of browsers", figures::heard);
    metrics.count("commonground.live.missed", "Times that a browser was too slow", figures::missed);
    metrics.count(
        "commonground.live.refused", "Frames that no page of ours sends", figures::refused);
  }

  /** Closes all sockets at once. */
  @Override
  public void close() {
    hub.close();
  }
}
