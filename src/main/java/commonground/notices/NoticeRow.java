package commonground.notices;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice with what it is about, as its person may read it today.
 *
 * @param discussion title and place; empty where it is about none, or about one that they may not
 *     read
 * @param room that it is about, or in which its message stands
 * @param said the post or message; empty where it is about none
 * @param maker who took messages along, as the space knows them; "" where that is not told of
 */
record NoticeRow(
    long id,
    long conversation,
    Kind kind,
    Reason reason,
    Place space,
    Optional<Titled> discussion,
    Optional<Spot> room,
    Optional<Said> said,
    String maker,
    Instant at,
    boolean unread) {

  /**
   * A space that they are in.
   *
   * @param hidden whether it is, or the space where the discussion stands today
   */
  record Place(SpaceId id, Slug slug, String name, boolean hidden) {
    String path() {
      return "/spaces/" + slug.text();
    }
  }

  /**
   * @param space where it stands
   */
  record Titled(DiscussionId id, String title, Slug space) {
    String path() {
      return Addresses.of(space, id);
    }
  }

  /**
   * A room of the space.
   *
   * @param name "" for the space's own
   */
  record Spot(RoomId id, String name) {
    String title() {
      return "Chat: " + (name.isEmpty() ? Room.OWN : name);
    }
  }

  /**
   * A post, or a message.
   *
   * @param writer as the space knows them
   * @param source the beginning of its words
   * @param toThem whether it replies to them: a moderator may have hung it elsewhere since
   */
  record Said(int number, PersonId by, String writer, String source, boolean toThem) {}

  /**
   * What {@link #read} reads, of {@code n}, a row of {@code notices_shown}; what an alias of its
   * person started or wrote is theirs. Only those who are in the space where a discussion stands
   * today are told what it is called.
   */
  static final String SELECT =
      """
      select n.id, n.conversation, n.kind, n.reason, n.at, n.unread, n.space_id, s.slug,
        s.name as space, 'hidden' in (s.visibility, e.visibility) is true as hidden,
        d.id as discussion_id, d.title, e.slug as stands_in,
        coalesce(f.name, '') as maker,
        o.id as room_id, coalesce(o.name, '') as room, coalesce(p.number, g.number) as number,
        coalesce(p.writer_id, g.writer_id) as writer_id, k.name as writer,
        case when coalesce(p.warning, '') = ''
          then left(named(left(coalesce(p.source, g.source), 1200), n.space_id), 1000)
          else 'Warning: ' || p.warning end as source,
        case when d.started_by = any(array(select self_id from selves where person_id = n.person_id))
          then n.person_id else d.started_by end as started_by,
        case when q.writer_id = any(array(select self_id from selves where person_id = n.person_id))
          then n.person_id else coalesce(q.writer_id, b.writer_id) end as answered_id,
        n.of_space, n.of_discussion, n.since is not null as by_edit,
        coalesce(
          q.writer_id = any(array(select self_id from selves where person_id = n.person_id)),
          b.writer_id = n.person_id, false) as to_them,
        coalesce(
          (select h.whom
           from mentioned_here h
           where h.post_id = n.post_id and h.person_id = n.person_id
           order by h.whom <> 'you', h.whom
           limit 1),
          (select h.whom
           from mentioned_here h
           where h.message_id = n.message_id and h.person_id = n.person_id
           order by h.whom <> 'you', h.whom
           limit 1)) as mentioned
      from notices_shown n
      join spaces s on s.id = n.space_id
      left join (
        discussions d
        join spaces e on e.id = d.space_id)
        on d.id = n.discussion_id and exists (
          select 1 from memberships m where m.space_id = d.space_id and m.person_id = n.person_id)
      left join known_as f
        on n.kind = 'taken_along' and f.space_id = d.space_id and f.person_id = d.started_by
      left join posts p on p.id = n.post_id
      left join posts q on q.id = p.parent_id
      left join rooms o on o.id = n.room_id
      left join messages g on g.id = n.message_id
      left join messages b on b.id = g.parent_id
      left join known_as k
        on k.space_id = n.space_id and k.person_id = coalesce(p.writer_id, g.writer_id)
      """;

  static NoticeRow read(Row row) {
    return new NoticeRow(
        row.number("id"),
        row.number("conversation"),
        row.word("kind", Kind.class),
        row.word("reason", Reason.class),
        new Place(
            row.id("space_id", SpaceId::new),
            new Slug(row.text("slug")),
            row.text("space"),
            row.flag("hidden")),
        row.optionalId("discussion_id", DiscussionId::new)
            .map(id -> new Titled(id, row.text("title"), new Slug(row.text("stands_in")))),
        row.optionalId("room_id", RoomId::new).map(id -> new Spot(id, row.text("room"))),
        row.optionalId("writer_id", PersonId::new).map(by -> said(row, by)),
        row.text("maker"),
        row.instant("at"),
        row.flag("unread"));
  }

  private static Said said(Row row, PersonId by) {
    return new Said(
        row.count("number"), by, row.text("writer"), row.text("source"), row.flag("to_them"));
  }

  /** The same for another reason. */
  NoticeRow because(Reason why) {
    return new NoticeRow(
        id, conversation, kind, why, space, discussion, room, said, maker, at, unread);
  }

  /** What the conversation is called. */
  String title() {
    return discussion
        .map(Titled::title)
        .or(() -> room.map(Spot::title))
        .orElse("In " + space.name());
  }

  /** Where the conversation is; "" for what is told of a space itself. */
  String home() {
    return discussion
        .map(Titled::path)
        .or(() -> room.map(spot -> ChatAddresses.of(space.slug(), spot.id())))
        .orElse("");
  }

  /** Where it leads: the post, the message in its room, the discussion, or the space. */
  String path() {
    if (kind == Kind.TOPIC_DECLINED) {
      return space.path() + "/topics";
    }
    if (kind == Kind.NAME_SEEN) {
      return space.path() + "/names";
    }
    if (kind.always()) {
      return space.path() + "/me/decisions";
    }
    var place = home().isEmpty() ? space.path() : home();
    return said.map(one -> room.isPresent() ? at(one, place) : place + "/posts/" + one.number())
        .orElse(place);
  }

  private static String at(Said message, String room) {
    return room + "?at=" + message.number() + "#" + ChatAddresses.anchor(message.number());
  }

  /** What happened, in words. */
  String words() {
    return switch (kind) {
      case POST, MESSAGE -> said.map(this::words).orElse("");
      case TAKEN_ALONG ->
          (maker.isEmpty() ? "A facilitator" : maker) + " used your message in this discussion";
      case CLOSED -> "A moderator closed this discussion";
      case MOVED -> "A moderator moved a discussion that you started to another space";
      case SUMMARY_DECLINED -> "A moderator did not use your summary";
      case NAME_SEEN -> "Two facilitators looked up who wrote a post of yours";
      case TOPIC_DECLINED -> "A topic that you suggested was not taken up";
      case MODERATED -> "A moderator has decided something about what you wrote, or about you";
      case REPORT_DECIDED -> "What you reported is decided";
    };
  }

  private String words(Said one) {
    var what = what(one);
    if (reason == Reason.REPLY_TO_YOU && one.toThem()) {
      return one.writer() + " replied to you in " + what;
    }
    if (reason == Reason.MENTIONED) {
      return one.writer() + " mentioned you in " + what;
    }
    return kind == Kind.POST && one.number() == 1
        ? one.writer() + " started this discussion"
        : one.writer() + " wrote " + what;
  }

  /** Such as "post 12". */
  String what(Said one) {
    return (kind == Kind.MESSAGE ? "message " : "post ") + one.number();
  }
}
