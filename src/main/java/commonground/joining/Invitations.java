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
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Links that make members: making them, finding them, taking them back, using them. */
public final class Invitations {

  /** Random bytes of a token: 128 bits, in a picture that old phones can read. */
  static final int TOKEN = 16;

  private final Db db;
  private final Ids ids;

  public Invitations(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Makes a link, to be passed on by hand. */
  public InvitationId make(Member by, Offer offer) {
    var now = db.clock().instant();
    return db.transaction(tx -> {
      var id =
          tx.the(
              """
              insert into invitations (space_id, token, code, role, perspective, label,
                uses_allowed, expires_at, made_by, made_at)
              values ($1, $2, $3, $4, nullif($5, ''), $6, nullif($7::int, 0), $8, $9, $10)
              returning id
              """,
              row -> row.id("id", InvitationId::new),
              by.space().id(),
              Secret.of(ids.secret(TOKEN)).text(),
              SpokenCode.of(ids.secret(TOKEN)).text(),
              offer.role(),
              offer.perspective().map(Words::write).orElse(""),
              offer.label(),
              offer.uses().orElse(0),
              now.plus(offer.life()),
              by.person(),
              now);
      tx.record(new JoiningEvent.InvitationMade(by.space().id(), id, offer.role(), by.person()));
      return id;
    });
  }

  /** The links of a space, the newest first. Up to 200; those that are over come last. */
  public List<Invitation> list(Member facilitator) {
    return db.list(
        SELECT
            + """
            where i.space_id = $1 and i.mailed_at is null
            order by (i.revoked_at is null and i.expires_at > $2
              and (i.uses_allowed is null or i.uses < i.uses_allowed)) desc, i.id desc
            limit 200
            """,
        Invitations::read,
        facilitator.space().id(),
        db.clock().instant());
  }

  public Optional<Invitation> find(Member facilitator, InvitationId id) {
    return db.one(
        SELECT + "where i.space_id = $1 and i.id = $2 and i.mailed_at is null",
        Invitations::read,
        facilitator.space().id(),
        id);
  }

  /** The invitation behind a link, whether it still lets people in or not. */
  public Optional<Invitation> byToken(String token) {
    return byToken(db, token);
  }

  Optional<Invitation> byToken(Queries queries, String token) {
    return queries.one(SELECT + "where i.token = $1", Invitations::read, token);
  }

  /** The invitation that this code was said for. */
  Optional<Invitation> byCode(SpokenCode code) {
    return db.one(SELECT + "where i.code = $1", Invitations::read, code.text());
  }

  /** From now on it lets nobody in. */
  public boolean revoke(Member by, InvitationId id) {
    return db.transaction(tx -> {
      var revoked =
          tx.run(
              """
              update invitations set revoked_at = $3
              where id = $2 and space_id = $1 and revoked_at is null and mailed_at is null
              """,
              by.space().id(),
              id,
              db.clock().instant());
      if (revoked > 0) {
        tx.record(new JoiningEvent.InvitationRevoked(by.space().id(), id, by.person()));
      }
      return revoked > 0;
    });
  }

  /**
   * Takes one use of it, for this person.
   *
   * @return false if none is left, or it is over
   */
  boolean use(Tx tx, Invitation invitation, PersonId person) {
    var now = db.clock().instant();
    var taken =
        tx.run(
            """
            update invitations
            set uses = uses + 1, last_used_at = $2,
              used_by = case when mailed_at is null then null else $3::bigint end
            where id = $1 and revoked_at is null and expires_at > $2
              and (uses_allowed is null or uses < uses_allowed)
            """,
            invitation.id(),
            now,
            person);
    if (taken > 0) {
      tx.record(new JoiningEvent.InvitationUsed(invitation.space(), invitation.id(), person));
    }
    return taken > 0;
  }

  /** All that {@link #read} reads. */
  static final String COLUMNS =
      """
      i.id, i.space_id, i.token, coalesce(i.code, '') as code, i.role, i.perspective,
        i.label, i.uses_allowed, i.uses, i.expires_at, i.made_by, i.made_at, i.last_used_at,
        i.revoked_at is not null as revoked, i.mailed_at, i.email, i.addressee, i.words
      """;

  private static final String SELECT = "select " + COLUMNS + " from invitations i ";

  static Invitation read(Row row) {
    var allowed = row.optionalNumber("uses_allowed");
    return new Invitation(
        row.id("id", InvitationId::new),
        row.id("space_id", SpaceId::new),
        row.text("token"),
        row.text("code"),
        row.word("role", Role.class),
        row.optionalText("perspective").map(word -> Words.read(Perspective.class, word)),
        row.text("label"),
        allowed.isPresent()
            ? OptionalInt.of(Math.toIntExact(allowed.getAsLong()))
            : OptionalInt.empty(),
        row.count("uses"),
        row.instant("expires_at"),
        row.id("made_by", PersonId::new),
        row.instant("made_at"),
        row.optionalInstant("last_used_at"),
        row.flag("revoked"),
        row.optionalInstant("mailed_at").map(at -> mailing(row, at)));
  }

  private static Mailing mailing(Row row, Instant at) {
    return new Mailing(
        row.optionalText("email").map(EmailAddress::new),
        row.text("addressee"),
        row.text("words"),
        at);
  }
}
