package commonground.leaving;

import commonground.chat.reacting.Reacting;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Reaction;
import commonground.demo.Chatter;
import commonground.demo.Makings;
import commonground.discussions.Heading;
import commonground.spaces.SpaceId;
import java.util.List;

/** What a {@link Leaver} leaves in chat. */
record Chatted(Leaver leaver, SpaceId home) {

  /** A room that they opened and hold, and messages of theirs: one changed, one removed. */
  void all() {
    var site = leaver.site;
    var chatter = new Chatter(site.db());
    var room = chatter.own(leaver.member());
    chatter.say(leaver.member(), room, 0, "a message of mine " + leaver.number);
    chatter.reword(leaver.member(), room, 1, "a changed message of mine " + leaver.number);
    chatter.say(leaver.member(), room, 0, "A second message");
    chatter.read(leaver.member(), room);
    var fay = site.world().member(leaver.fay, leaver.member().space().slug().text());
    chatter.say(fay, room, 0, "Of Fay");
    var thanks = new Press(3, Reaction.THANK_YOU, true);
    new Reacting(site.db(), chatter.positions()).press(leaver.member(), room, thanks);
    var heading = Heading.of("A discussion that I made " + leaver.number);
    new Makings(site.db()).make(leaver.member(), room, heading, "A summary on top", List.of(1));
    site.db()
        .run(
            """
            update messages set removed_at = now(), removed_by = $2, removal_reason = $3
            where room_id = $1 and number = 2
            """,
            room,
            leaver.fay,
            "removed a message because of me " + leaver.number);
    site.db()
        .run(
            """
            insert into rooms (space_id, name, opened_by, opened_at, closed_by, closed_at, held_by,
              held_at, hold_reason, revision, messages)
            values ($1, $3, $2, now(), $2, now(), $2, now(), $4, 1, 0)
            """,
            home,
            leaver.person,
            "a room of mine " + leaver.number,
            "held for a reason of mine " + leaver.number);
    skimmed();
    told();
  }

  /** They marked a room as read on "Catch up". */
  private void skimmed() {
    leaver
        .site
        .db()
        .run(
            """
            insert into room_skims (person_id, press, room_id, revision, former_revision)
            select $1, 1, id, 1, 0 from rooms where space_id = $2 and name is null
            """,
            leaver.person,
            home);
  }

  /** Fay answers them, and they are told. */
  private void told() {
    leaver
        .site
        .db()
        .run(
            """
            insert into notices (person_id, kind, reason, space_id, room_id, message_id, at, mail)
            select $1, 'message', 'reply_to_you', $2, g.room_id, g.id, now(), 'none'
            from messages g
            join rooms r on r.id = g.room_id
            where r.space_id = $2 and g.number = 1
            """,
            leaver.person,
            home);
  }
}
