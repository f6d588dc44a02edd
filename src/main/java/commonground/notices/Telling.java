package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells people of posts, some hundred in each transaction. A notice of one post is one row for each
 * person, so a job that is stopped anywhere begins again and doubles nothing.
 */
public final class Telling implements JobHandler<TellOfPost> {

  private final Db db;
  private final Jobs jobs;
  private final Bundling bundling;

  public Telling(Db db, Jobs jobs, Bundling bundling) {
    this.db = db;
    this.jobs = jobs;
    this.bundling = bundling;
  }

  public JobKind<TellOfPost> kind() {
    return new JobKind<>(TellOfPost.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(TellOfPost job, Lease lease) {
    PostFact.find(db, job.post())
        .ifPresent(post ->
            all(News.of(post, post.at(), 0), (tx, after) -> Hearers.of(tx, post, after)));
  }

  /**
   * Where it stands.
   *
   * @param kind {@link Kind#POST} or {@link Kind#MESSAGE}
   * @param in the number of the discussion or the room
   * @param id of the post or message
   */
  record About(Kind kind, SpaceId space, long in, long id) {}

  /**
   * What people are told of.
   *
   * @param at when it happened
   * @param since the revision of its thread or room from which on it is new; 0 for its own
   */
  record News(About about, Fact.Written words, Instant at, long since) {

    static News of(PostFact post, Instant at, long since) {
      var about =
          new About(Kind.POST, post.space(), post.discussion().value(), post.id().value());
      return new News(about, post.posted(), at, since);
    }

    Fact fact() {
      return since > 0 ? new Fact.Changed(words) : words;
    }
  }

  /**
   * Tells everybody.
   *
   * @param next whom it may concern after somebody, up to {@link Hearers#BATCH}
   */
  void all(News news, BiFunction<Tx, PersonId, List<Hearers.Candidate>> next) {
    var after = Optional.of(new PersonId(0));
    while (after.isPresent()) {
      after = tell(news, after.get(), next);
    }
  }

  /** Tells the next ones; gives the last of them, if there may be more. */
  private Optional<PersonId> tell(
      News news, PersonId after, BiFunction<Tx, PersonId, List<Hearers.Candidate>> next) {
    return db.transaction(tx -> {
      var candidates = next.apply(tx, after);
      var told = candidates.stream().flatMap(one -> told(news, one).stream()).toList();
      if (!told.isEmpty()) {
        write(tx, news, told);
      }
      return candidates.size() < Hearers.BATCH
          ? Optional.empty()
          : Optional.of(candidates.getLast().hearer().person());
    });
  }

  private record Told(PersonId person, Reason reason, boolean byMail) {}

  private static Optional<Told> told(News news, Hearers.Candidate one) {
    return switch (Rules.decide(news.fact(), one.hearer())) {
      case Decision.Tell tell ->
          Optional.of(new Told(one.hearer().person(), tell.reason(), one.byMail()));
      case Decision.Not not -> Optional.empty();
    };
  }

  private void write(Tx tx, News news, List<Told> told) {
    var about = news.about();
    var mailable = Bundling.fresh(news.at(), db.clock().instant());
    if (news.since() > 0) {
      tx.run(
          MAKE_ROOM,
          told.stream().map(Told::person).toList(),
          about.id(),
          MENTIONS,
          about.kind());
    }
    jobs.enqueueAllAt(
        tx, rows(tx, news, told, mailable), bundling.due(news.at(), news.at()));
    var first = told.getFirst().person();
    tx.record(new NoticeEvent.Told(about.space(), first, told.getLast().person()));
  }

  /** Gives those who get mail about it. */
  private static List<MailNotices> rows(Tx tx, News news, List<Told> told, boolean mailable) {
    var about = news.about();
    var second = news.at().getEpochSecond();
    return tx.list(
        WRITE,
        row ->
            new MailNotices(
                row.id("person_id", PersonId::new), row.number("conversation"), second),
        told.stream().map(Told::person).toList(),
        told.stream().map(one -> Words.write(one.reason())).toList(),
        told.stream().map(one -> mail(one.byMail() && mailable)).toList(),
        about.space(),
        about.kind(),
        about.in(),
        about.id(),
        news.at(),
        news.since());
  }

  private static final List<String> MENTIONS =
      Arrays.stream(Reason.values()).filter(Reason::isMention).map(Words::write).toList();

  /**
   * Who was told of the post, but not that it names them, is told anew: a row of its own, so that
   * it stands above and its mail has an id of its own. Who was told that is told nothing twice.
   */
  private static final String MAKE_ROOM =
      """
      delete from notices
      where person_id = any($1) and reason <> all($3)
        and ($4 = 'post' and post_id = $2 or $4 = 'message' and message_id = $2)
      """;

  private static final String WRITE =
      """
      with told as (
        insert into notices (person_id, kind, reason, space_id, discussion_id, post_id, room_id,
          message_id, at, mail, since)
        select t.person_id, a.kind, t.reason, $4,
          case a.kind when 'post' then $6::bigint end, case a.kind when 'post' then $7::bigint end,
          case a.kind when 'message' then $6::bigint end,
          case a.kind when 'message' then $7::bigint end, $8, t.mail, nullif($9::bigint, 0)
        from unnest($1::bigint[], $2::text[], $3::text[]) as t (person_id, reason, mail)
        cross join (select $5::text as kind) a
        left join unnamed u on u.alias_id = t.person_id
        join people p on p.id = coalesce(u.person_id, t.person_id) and p.closed_at is null
        on conflict do nothing
        returning person_id, mail, conversation(discussion_id, room_id, space_id) as conversation)
      select person_id, conversation from told where mail = 'due'
      """;

  /** As it stands in the row. */
  static String mail(boolean due) {
    return due ? "due" : "none";
  }
}
