package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import java.util.List;

/** Tells whom a message of a room replies to, and whom its words mention. */
public final class TellingOfMessage implements JobHandler<TellOfMessage> {

  private final Db db;
  private final Telling telling;

  public TellingOfMessage(Db db, Telling telling) {
    this.db = db;
    this.telling = telling;
  }

  public JobKind<TellOfMessage> kind() {
    return new JobKind<>(TellOfMessage.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(TellOfMessage job, Lease lease) {
    MessageFact.find(db, job.message())
        .ifPresent(message ->
            telling.all(
                news(message, job.revision()),
                (tx, after) ->
                    job.revision() > 0
                        ? edited(tx, message, job.revision(), after)
                        : sent(tx, message, after)));
  }

  private static Telling.News news(MessageFact message, long revision) {
    return new Telling.News(
        new Telling.About(
            Kind.MESSAGE, message.space(), message.room().value(), message.id().value()),
        message.sent(),
        revision > 0 ? message.changedAt() : message.at(),
        revision);
  }

  /** The next members whom a message concerns, by number, up to {@link Hearers#BATCH}. */
  private static List<Hearers.Candidate> sent(Queries db, MessageFact message, PersonId after) {
    return db.list(
        SENT,
        Hearers::read,
        message.space(),
        message.id(),
        after,
        Hearers.BATCH,
        message.concerned(),
        message.sent().by(),
        message.at());
  }

  /** What is known of them, of the message {@code $2}, of {@code near} and written by {@code $6}. */
  private static final String KNOWN =
      """
      select m.person_id, m.attention as of_space, null as of_discussion,
        exists (
          select 1 from mutes x
          where x.space_id = $1 and x.person_id = m.person_id and x.muted_id = $6) as muted,
        coalesce(w.by_mail, true) as by_mail,
        (select h.whom
         from mentioned_here h
         where h.message_id = $2 and h.person_id = m.person_id
         order by h.whom <> 'you', h.whom
         limit 1) as mentioned
      from near
      join memberships m on m.space_id = $1 and m.person_id = near.person_id
      left join mail_wishes w on w.person_id = m.person_id
      order by m.person_id
      limit $4
      """;

  /** Whoever came after it was not there to be mentioned: it may be one that is brought back. */
  private static final String SENT =
      """
      with near as (
        select concerned as person_id from unnest($5::bigint[]) as concerned where concerned > $3
        union
        (select h.person_id
         from mentioned_here h
         join memberships m on m.space_id = $1 and m.person_id = h.person_id and m.joined_at <= $7
         where h.message_id = $2 and h.person_id > $3
         order by h.person_id
         limit $4)
      )
      """
          + KNOWN;

  /**
   * The next members whom an edit mentions anew. Whoever was told of the message when its words
   * meant them by another word already, is told nothing new.
   */
  private static List<Hearers.Candidate> edited(
      Queries db, MessageFact message, long revision, PersonId after) {
    return db.list(
        EDITED,
        Hearers::read,
        message.space(),
        message.id(),
        after,
        Hearers.BATCH,
        revision,
        message.sent().by());
  }

  private static final String EDITED =
      """
      with near as (
        select distinct h.person_id
        from mentioned_here h
        where h.message_id = $2 and h.revision = $5 and h.person_id > $3
          and not exists (
            select 1
            from mentioned_here e
            join notices n on n.person_id = e.person_id and n.message_id = e.message_id
            where e.message_id = $2 and e.person_id = h.person_id and e.revision < $5)
      )
      """
          + KNOWN;
}
