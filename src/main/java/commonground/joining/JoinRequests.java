package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.When;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.WorkingDays;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** People who ask to join: asking, waiting, being answered. */
public final class JoinRequests {

  /** Facilitators are reminded when somebody has waited for so long. */
  static final int WORKING_DAYS = 2;

  /** Whoever asks, withdraws and asks again writes to all facilitators each time. */
  private static final int MOST_A_DAY = 3;

  private static final Duration DAY = Duration.ofDays(1);

  private final Db db;
  private final Memberships memberships;
  private final GroundRules rules;
  private final Arrivals arrivals;
  private final JoiningLetters letters;
  private final Jobs jobs;

  public JoinRequests(
      Db db,
      Memberships memberships,
      GroundRules rules,
      Arrivals arrivals,
      JoiningLetters letters,
      Jobs jobs) {
    this.db = db;
    this.memberships = memberships;
    this.rules = rules;
    this.arrivals = arrivals;
    this.letters = letters;
    this.jobs = jobs;
  }

  /**
   * Comes in at once where the space is open, or a mail invites them; else asks, and all
   * facilitators are told. Whoever was removed asks in any case.
   */
  public Asked ask(
      Space space, PersonId person, Agreement agreement, List<JoinRequest.Answer> answers) {
    return db.transaction(tx -> {
      Arrivals.lock(tx, space.id(), person);
      if (memberships.find(tx, space.id(), person).isPresent()) {
        return new Asked.There();
      }
      if (space.archived()) {
        return new Asked.Archived();
      }
      if (latest(tx, space.id(), person).filter(JoinRequests::waits).isPresent()) {
        return new Asked.Waiting();
      }
      if (rules.current(tx, space.id()).version() != agreement.rules()) {
        return new Asked.OtherRules();
      }
      if (Names.choose(tx, space.id(), person, agreement.name()) instanceof Named.Not(var why)) {
        return new Asked.Unnamed(why);
      }
      var welcome = welcome(tx, space, person);
      if (welcome.isPresent()) {
        arrivals.join(tx, space, person, Arrivals.Coming.of(welcome.get(), agreement, person));
        return new Asked.In();
      }
      return lately(tx, space.id(), person) >= MOST_A_DAY
          ? new Asked.TooOften()
          : wait(tx, space, person, agreement, answers);
    });
  }

  /** The role with which they need no answer. */
  private Optional<Role> welcome(Tx tx, Space space, PersonId person) {
    if (memberships.removed(tx, space.id(), person)) {
      return Optional.empty();
    }
    return space.joining() == Joining.OPEN
        ? Optional.of(Role.MEMBER)
        : arrivals.invited(tx, space.id(), person);
  }

  /** Whether this person was removed, and nobody has let them in since. */
  boolean removed(SpaceId space, PersonId person) {
    return memberships.removed(space, person);
  }

  private static boolean waits(JoinRequest request) {
    return request.state() == JoinRequest.State.WAITING;
  }

  private long lately(Tx tx, SpaceId space, PersonId person) {
    return tx.the(
        """
        select count(*) as asked from join_requests
        where space_id = $1 and person_id = $2 and asked_at > $3
        """,
        row -> row.number("asked"),
        space,
        person,
        db.clock().instant().minus(DAY));
  }

  private Asked wait(
      Tx tx, Space space, PersonId person, Agreement agreement, List<JoinRequest.Answer> answers) {
    var now = db.clock().instant();
    var id =
        tx.the(
            """
            insert into join_requests
              (space_id, person_id, questions, answers, perspectives, rules, asked_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            returning id
            """,
            row -> row.id("id", JoinRequestId::new),
            space.id(),
            person,
            answers.stream().map(JoinRequest.Answer::question).toList(),
            answers.stream().map(JoinRequest.Answer::words).toList(),
            agreement.perspectives().stream().sorted().toList(),
            agreement.rules(),
            now);
    tx.record(new JoiningEvent.Asked(space.id(), id, person));
    letters.asked(tx, space, person);
    jobs.enqueueAt(tx, new RemindOfRequest(id), WorkingDays.after(now, WORKING_DAYS, When.UK));
    return new Asked.Waiting();
  }

  /** The last time that this person asked, whatever came of it. */
  public Optional<JoinRequest> latest(SpaceId space, PersonId person) {
    return latest(db, space, person);
  }

  private static Optional<JoinRequest> latest(Queries queries, SpaceId space, PersonId person) {
    return queries.one(
        SELECT + "where r.space_id = $1 and r.person_id = $2 order by r.id desc limit 1",
        JoinRequests::read,
        space,
        person);
  }

  /** Those who wait, the longest first. Up to 100. */
  public List<JoinRequest> waiting(Member facilitator) {
    return db.list(
        SELECT + "where r.space_id = $1 and r.state = 'waiting' order by r.id limit 100",
        JoinRequests::read,
        facilitator.space().id());
  }

  public long count(Member facilitator) {
    return db.the(
        "select count(*) as waiting from join_requests where space_id = $1 and state = 'waiting'",
        row -> row.number("waiting"),
        facilitator.space().id());
  }

  public Optional<JoinRequest> find(Member facilitator, JoinRequestId id) {
    return find(db, facilitator, id);
  }

  Optional<JoinRequest> find(Queries queries, Member facilitator, JoinRequestId id) {
    return queries.one(
        SELECT + "where r.space_id = $1 and r.id = $2",
        JoinRequests::read,
        facilitator.space().id(),
        id);
  }

  /** Takes back one's own request; nothing happens for one that is not theirs. */
  public void withdraw(PersonId person, JoinRequestId id) {
    db.transaction(tx -> {
      var withdrawn =
          tx.one(
              """
              update join_requests set state = 'withdrawn', answered_at = $3
              where id = $1 and person_id = $2 and state = 'waiting'
              returning space_id
              """,
              row -> row.id("space_id", SpaceId::new),
              id,
              person,
              db.clock().instant());
      withdrawn.ifPresent(space -> tx.record(new JoiningEvent.RequestWithdrawn(space, id, person)));
      return withdrawn;
    });
  }

  /** Lets somebody in who asked; they get one mail, with these words in it. */
  public Answered accept(Member by, JoinRequest request, Role role, String words) {
    if (by.space().archived()) {
      return new Answered.Archived();
    }
    return db.transaction(tx ->
        accept(tx, by, request, role, words) ? new Answered.Done() : new Answered.NotWaiting());
  }

  /**
   * The same inside a transaction of the caller's.
   *
   * @return false if nobody waits any more
   */
  boolean accept(Tx tx, Member by, JoinRequest request, Role role, String words) {
    if (!answer(tx, by, request, JoinRequest.State.ACCEPTED, words)) {
      return false;
    }
    tx.record(
        new JoiningEvent.RequestAccepted(
            request.space(), request.id(), request.person(), role, by.person()));
    arrivals.join(
        tx,
        by.space(),
        request.person(),
        new Arrivals.Coming(role, request.agreement(), by.person(), words));
    return true;
  }

  /** Says no, in words that the asker gets by mail. */
  public Answered decline(Member by, JoinRequest request, String words) {
    return db.transaction(tx -> {
      if (!answer(tx, by, request, JoinRequest.State.DECLINED, words)) {
        return new Answered.NotWaiting();
      }
      tx.record(
          new JoiningEvent.RequestDeclined(
              request.space(), request.id(), request.person(), by.person()));
      letters.declined(tx, by.space(), request.person(), words);
      return new Answered.Done();
    });
  }

  private boolean answer(
      Tx tx, Member by, JoinRequest request, JoinRequest.State state, String words) {
    // The person first, as every way in does: two ways that cross never wait for each other.
    Arrivals.lock(tx, request.space(), request.person());
    return tx.run(
            """
            update join_requests
            set state = $3, answered_by = $4, answered_at = $5, words = $6
            where id = $1 and space_id = $2 and state = 'waiting'
            """,
            request.id(),
            by.space().id(),
            state,
            by.person(),
            db.clock().instant(),
            words)
        > 0;
  }

  static final String SELECT =
      """
      select r.id, r.space_id, r.person_id, k.name, r.questions, r.answers, r.perspectives, r.rules,
        r.asked_at, r.state, r.words
      from join_requests r
      join known_as k on k.space_id = r.space_id and k.person_id = r.person_id
      """;

  static JoinRequest read(Row row) {
    var questions = row.texts("questions");
    var answers = row.texts("answers");
    return new JoinRequest(
        row.id("id", JoinRequestId::new),
        row.id("space_id", SpaceId::new),
        row.id("person_id", PersonId::new),
        row.text("name"),
        IntStream.range(0, questions.size())
            .mapToObj(i -> new JoinRequest.Answer(questions.get(i), answers.get(i)))
            .toList(),
        Set.copyOf(row.words("perspectives", Perspective.class)),
        row.count("rules"),
        row.instant("asked_at"),
        row.word("state", JoinRequest.State.class),
        row.text("words"));
  }
}
