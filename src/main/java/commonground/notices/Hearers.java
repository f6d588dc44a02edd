package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.spaces.Attention;
import java.util.List;
import java.util.Optional;

/**
 * Who may be told of a fact: everybody whom {@link Rules} could let hear of it, found by indexes.
 * What is for an alias of somebody stands under the alias, here and in the row of the notice: who
 * that is, is looked up each time that it is needed. The row itself is the same whatever they want,
 * have muted or have left: it would tell who they are; the view {@code notices_shown} asks.
 */
final class Hearers {

  /** People in one transaction: their rows are written in a fraction of its two seconds. */
  static final int BATCH = 500;

  private Hearers() {}

  /**
   * @param byMail whether they want mail at all
   */
  record Candidate(Hearer hearer, boolean byMail) {}

  /** The next members whom a post may concern, by number, up to {@link #BATCH}. */
  static List<Candidate> of(Queries db, PostFact post, PersonId after) {
    return db.list(
        POST,
        Hearers::read,
        post.space(),
        post.discussion(),
        after,
        BATCH,
        post.concerned(),
        post.posted().by(),
        post.id(),
        post.at());
  }

  /**
   * Whether the words of the post {@code p} mention the person {@code m}, by name if they do. They
   * never mention an alias: else its row would say what its person is.
   */
  static final String MENTIONED =
      """
      (select h.whom
         from mentioned_here h
         where h.post_id = p.id and h.person_id = m.person_id
         order by h.whom <> 'you', h.whom
         limit 1) as mentioned
      """;

  /** Whoever came after a post had not asked for it: it may be an old one that is brought back. */
  private static final String POST =
      """
      with near as (
        (select person_id
         from memberships
         where space_id = $1 and attention = 'every_post' and person_id > $3 and joined_at <= $8
         order by person_id
         limit $4)
        union
        (select r.person_id
         from reading_positions r
         join memberships m on m.space_id = $1 and m.person_id = r.person_id and m.joined_at <= $8
         where r.discussion_id = $2 and r.attention = 'every_post' and r.person_id > $3
         order by r.person_id
         limit $4)
        union
        select concerned from unnest($5::bigint[]) as concerned where concerned > $3
        union
        (select h.person_id
         from mentioned_here h
         join memberships m on m.space_id = $1 and m.person_id = h.person_id and m.joined_at <= $8
         where h.post_id = $7 and h.person_id > $3
         order by h.person_id
         limit $4)
      )
      select m.person_id, coalesce(o.attention, 'just_for_me') as of_space,
        r.attention as of_discussion,
        exists (
          select 1 from mutes x
          where x.space_id = $1 and x.person_id = o.person_id and x.muted_id = $6) as muted,
        coalesce(w.by_mail, true) as by_mail,
      """
          + MENTIONED
          + """
          from near m
          join posts p on p.id = $7
          left join memberships o on o.space_id = $1 and o.person_id = m.person_id
          left join reading_positions r on r.discussion_id = $2 and r.person_id = o.person_id
          left join mail_wishes w on w.person_id = o.person_id
          where o.person_id is not null
            or exists (
              select 1 from unnamed u where u.alias_id = m.person_id and u.person_id is not null)
          order by m.person_id
          limit $4
          """;

  /**
   * The next members whom an edit of a post mentions anew. Whoever was told of the post when its
   * words meant them by another word already, is told nothing new.
   */
  static List<Candidate> of(Queries db, PostFact post, long revision, PersonId after) {
    return db.list(
        EDITED,
        Hearers::read,
        post.space(),
        post.discussion(),
        after,
        BATCH,
        post.posted().by(),
        post.id(),
        revision);
  }

  private static final String EDITED =
      """
      select m.person_id, m.attention as of_space, r.attention as of_discussion,
        exists (
          select 1 from mutes x
          where x.space_id = $1 and x.person_id = m.person_id and x.muted_id = $5) as muted,
        coalesce(w.by_mail, true) as by_mail,
      """
          + MENTIONED
          + """
          from posts p
          join memberships m on m.space_id = $1 and m.person_id in (
            select h.person_id from mentioned_here h where h.post_id = $6 and h.revision = $7)
            and not exists (
              select 1
              from mentioned_here e
              join notices n on n.person_id = e.person_id and n.post_id = e.post_id
              where e.post_id = $6 and e.person_id = m.person_id and e.revision < $7)
          left join reading_positions r on r.discussion_id = $2 and r.person_id = m.person_id
          left join mail_wishes w on w.person_id = m.person_id
          where p.id = $6 and m.person_id > $3
          order by m.person_id
          limit $4
          """;

  /** Somebody, if they are in the space. */
  static Optional<Candidate> one(Queries db, TellOwner of, PersonId whose) {
    return db.one(ONE, Hearers::read, of.space(), of.discussion(), whose, of.by());
  }

  private static final String ONE =
      """
      select p.id as person_id, coalesce(m.attention, 'just_for_me') as of_space,
        r.attention as of_discussion,
        exists (
          select 1 from mutes x
          where x.space_id = $1 and x.person_id = m.person_id and x.muted_id = $4) as muted,
        coalesce(w.by_mail, true) as by_mail, null as mentioned
      from people p
      left join memberships m on m.space_id = $1 and m.person_id = p.id
      left join reading_positions r on r.discussion_id = $2 and r.person_id = m.person_id
      left join mail_wishes w on w.person_id = m.person_id
      where p.id = $3
        and (m.person_id is not null
          or exists (
            select 1 from unnamed u where u.alias_id = p.id and u.person_id is not null))
      """;

  static Candidate read(Row row) {
    return new Candidate(
        new Hearer(
            row.id("person_id", PersonId::new),
            true,
            row.flag("muted"),
            row.word("of_space", Attention.class),
            ofDiscussion(row),
            mentioned(row)),
        row.flag("by_mail"));
  }

  static Optional<Reason> mentioned(Row row) {
    return row.optionalText("mentioned").map(Reason::mentioned);
  }

  static Optional<Attention> ofDiscussion(Row row) {
    return row.optionalText("of_discussion").map(word -> Words.read(Attention.class, word));
  }
}
