package commonground.joining;

import commonground.people.EmailAddress;
import commonground.people.PersonId;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.platform.secrets.Secret;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations that went to one mailbox each: writing them down, finding them, forgetting them. */
public final class MailedInvitations {

  /** Nobody is written to more often: a mail may take its time. */
  static final Duration PAUSE = Duration.ofHours(4);

  /** How long it is remembered whom an invitation was for, once that is over. */
  static final Duration REMEMBERED = Duration.ofDays(30);

  private final Db db;
  private final Ids ids;

  public MailedInvitations(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** What the space knows of each of these addresses, in one query. */
  Map<EmailAddress, Known> known(Queries queries, SpaceId space, List<EmailAddress> addresses) {
    var all = new LinkedHashMap<EmailAddress, Known>();
    queries
        .list(
            KNOWN,
            row -> Map.entry(new EmailAddress(row.text("email")), known(row)),
            space,
            addresses.stream().map(EmailAddress::text).toList(),
            now(),
            now().minus(PAUSE))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  Known known(Queries queries, SpaceId space, EmailAddress address) {
    return known(queries, space, List.of(address)).values().iterator().next();
  }

  Map<EmailAddress, Known> known(Member facilitator, List<EmailAddress> addresses) {
    return known(db, facilitator.space().id(), addresses);
  }

  /** One that was withdrawn counts for as long as they cannot be written to again. */
  private static final String KNOWN =
      """
      select a.email, m.person_id is not null as here, x.person_id is not null as removed,
        q.id as request_id, i.id as invitation_id, i.mailed_at
      from unnest($2::text[]) as a (email)
      left join people p on p.email = a.email
      left join memberships m on m.space_id = $1 and m.person_id = p.id
      left join removals x on x.space_id = $1 and x.person_id = p.id
      left join join_requests q
        on q.space_id = $1 and q.person_id = p.id and q.state = 'waiting'
      left join lateral (
        select v.id, v.mailed_at
        from invitations v
        where v.space_id = $1 and v.email = a.email
          and (v.mailed_at > $4
            or (v.uses = 0 and v.revoked_at is null and v.expires_at > $3))
        order by v.mailed_at desc, v.id desc
        limit 1) i on true
      """;

  private static Known known(Row row) {
    var request = row.optionalId("request_id", JoinRequestId::new);
    var invitation = row.optionalId("invitation_id", InvitationId::new);
    if (row.flag("here")) {
      return new Known.Here();
    }
    if (row.flag("removed")) {
      return new Known.Removed();
    }
    return request
        .<Known>map(Known.Asks::new)
        .or(() -> invitation.map(id -> invited(id, row.instant("mailed_at"))))
        .orElseGet(Known.Nothing::new);
  }

  private static Known invited(InvitationId id, Instant at) {
    return new Known.Invited(id, at, at.plus(PAUSE));
  }

  /** How many people were written to in the last day: for this facilitator, for this space. */
  record Lately(long byThem, long here) {}

  Lately lately(Queries queries, Member by) {
    return queries.the(
        """
        select
          (select count(*) from invitations where made_by = $1 and mailed_at > $3) as by_them,
          (select count(*) from invitations where space_id = $2 and mailed_at > $3) as here
        """,
        row -> new Lately(row.number("by_them"), row.number("here")),
        by.person(),
        by.space().id(),
        now().minus(Duration.ofDays(1)));
  }

  Lately lately(Member by) {
    return lately(db, by);
  }

  /**
   * Writes down that somebody is invited. Whoever was invited before, and has not come, gets the
   * same link again with what is offered now.
   */
  Invitation write(Tx tx, Member by, Invitee to, Offer offer, String words) {
    var now = now();
    var written =
        tx.the(
            WRITE,
            Invitations::read,
            by.space().id(),
            Secret.of(ids.secret(Invitations.TOKEN)).text(),
            to.email().text(),
            offer.role(),
            offer.perspective().map(Words::write).orElse(""),
            to.name(),
            words,
            now.plus(offer.life()),
            by.person(),
            now);
    tx.record(
        new JoiningEvent.InvitationMailed(
            written.space(), written.id(), written.role(), by.person()));
    return written;
  }

  private static final String WRITE =
      """
      insert into invitations as i (space_id, token, email, role, perspective, addressee, words,
        uses_allowed, expires_at, made_by, made_at, mailed_at)
      values ($1, $2, $3, $4, nullif($5, ''), $6, $7, 1, $8, $9, $10, $10)
      on conflict (space_id, email) where email is not null and uses = 0 and revoked_at is null
      do update set role = excluded.role, perspective = excluded.perspective,
        addressee = excluded.addressee, words = excluded.words,
        expires_at = greatest(i.expires_at, excluded.expires_at), made_by = excluded.made_by,
        mailed_at = excluded.mailed_at
      returning
      """
          + Invitations.COLUMNS;

  /**
   * One in the list.
   *
   * @param usedBy the name in this space of who came in by it; empty where people choose their
   *     names, so that no name is told beside an address
   */
  record Line(Invitation invitation, Optional<String> usedBy) {}

  /** The newest first, those before this one. */
  List<Line> list(Member facilitator, InvitationId before, int most) {
    return db.list(
        LIST,
        row -> new Line(Invitations.read(row), row.optionalText("used_by_name")),
        facilitator.space().id(),
        before,
        most);
  }

  private static final String LIST =
      "select "
          + Invitations.COLUMNS
          + """
          , k.name as used_by_name
          from invitations i
          left join spaces s on s.id = i.space_id and s.names = 'account'
          left join known_as k on k.space_id = s.id and k.person_id = i.used_by
          where i.space_id = $1 and i.mailed_at is not null and i.id < $2
          order by i.id desc
          limit $3
          """;

  Optional<Invitation> find(Member facilitator, InvitationId id) {
    return db.one(
        "select "
            + Invitations.COLUMNS
            + """
            from invitations i
            where i.space_id = $1 and i.id = $2 and i.mailed_at is not null
            """,
        Invitations::read,
        facilitator.space().id(),
        id);
  }

  /** Its link lets nobody in from now on. Nothing happens to one that has let somebody in. */
  public boolean withdraw(Member by, InvitationId id) {
    return db.transaction(tx -> {
      var withdrawn =
          tx.run(
              """
              update invitations set revoked_at = $3
              where id = $2 and space_id = $1 and mailed_at is not null and uses = 0
                and revoked_at is null
              """,
              by.space().id(),
              id,
              now());
      if (withdrawn > 0) {
        tx.record(new JoiningEvent.InvitationRevoked(by.space().id(), id, by.person()));
      }
      return withdrawn > 0;
    });
  }

  /** The best role that this person's mailbox was offered, if an invitation waits there. */
  Optional<Role> offered(Tx tx, SpaceId space, PersonId person) {
    return tx
        .list(
            """
            select i.role
            from invitations i
            join people p on p.email = i.email
            where p.id = $2 and i.space_id = $1 and i.uses = 0 and i.revoked_at is null
              and i.expires_at > $3
            """,
            row -> row.word("role", Role.class),
            space,
            person,
            now())
        .stream()
        .findFirst();
  }

  /** They are in: what waits in their mailbox is used up with that. */
  void arrive(Tx tx, SpaceId space, PersonId person) {
    tx.list(
            """
            update invitations i set uses = 1, last_used_at = $3, used_by = $2
            from people p
            where p.id = $2 and i.email = p.email and i.space_id = $1 and i.uses = 0
              and i.revoked_at is null and i.expires_at > $3
            returning i.id
            """,
            row -> row.id("id", InvitationId::new),
            space,
            person,
            now())
        .forEach(id -> tx.record(new JoiningEvent.InvitationUsed(space, id, person)));
  }

  /** Forgets for whom those were that have been over for {@link #REMEMBERED}. */
  public void forget() {
    db.run(
        """
        update invitations set email = null, addressee = '', words = ''
        where email is not null
          and least(revoked_at, case when uses > 0 then last_used_at end, expires_at) < $1
        """,
        now().minus(REMEMBERED));
  }

  private Instant now() {
    return db.clock().instant();
  }
}
