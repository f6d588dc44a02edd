package commonground.notices;

import commonground.chat.ChatEvent;
import commonground.contributions.moderation.ModerationEvent;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.answers.SummaryEvent;
import commonground.discussions.topics.TopicEvent;
import commonground.discussions.unnamed.NameEvent;
import commonground.people.PersonId;
import commonground.platform.jobs.Job;
import commonground.spaces.SpaceId;

/**
 * Tells somebody that something of theirs was dealt with.
 *
 * @param space where it was
 * @param discussion 0 if it is about none
 * @param whose 0 where that is looked up: the discussion's starter, or the writer of the summary
 * @param summary 0 if it is about none
 * @param second when it happened, in seconds since 1 January 1970
 */
public record TellOwner(
    Kind kind,
    SpaceId space,
    DiscussionId discussion,
    PersonId whose,
    long summary,
    PersonId by,
    long second)
    implements Job {

  private static final PersonId LOOKED_UP = new PersonId(0);
  private static final DiscussionId NONE = new DiscussionId(0);

  static TellOwner closed(DiscussionEvent.Closed e, long second) {
    return new TellOwner(Kind.CLOSED, e.space(), e.discussion(), LOOKED_UP, 0, e.by(), second);
  }

  static TellOwner moved(DiscussionEvent.Moved e, long second) {
    return new TellOwner(Kind.MOVED, e.space(), e.discussion(), LOOKED_UP, 0, e.by(), second);
  }

  static TellOwner taken(ChatEvent.TakenAlong e, PersonId writer, long second) {
    return new TellOwner(Kind.TAKEN_ALONG, e.space(), e.discussion(), writer, 0, e.by(), second);
  }

  static TellOwner declined(SummaryEvent.Declined e, long second) {
    return new TellOwner(
        Kind.SUMMARY_DECLINED,
        e.space(),
        e.discussion(),
        LOOKED_UP,
        e.summary().value(),
        e.by(),
        second);
  }

  static TellOwner seen(NameEvent.Agreed e, long second) {
    return new TellOwner(Kind.NAME_SEEN, e.space(), e.discussion(), e.alias(), 0, e.by(), second);
  }

  static TellOwner declined(TopicEvent.Answered e, long second) {
    return new TellOwner(Kind.TOPIC_DECLINED, e.space(), NONE, e.person(), 0, e.by(), second);
  }

  static TellOwner moderated(ModerationEvent.Acted e, long second) {
    return new TellOwner(Kind.MODERATED, e.space(), NONE, e.person(), 0, e.by(), second);
  }

  static TellOwner decided(ModerationEvent.Decided e, PersonId reporter, long second) {
    return new TellOwner(Kind.REPORT_DECIDED, e.space(), NONE, reporter, 0, e.by(), second);
  }
}
