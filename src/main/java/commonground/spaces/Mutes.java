package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Whose posts a member wants folded away, for themselves alone. Only in one space: people may have
 * another name elsewhere.
 */
public final class Mutes {

  private static final Duration CACHED = Duration.ofMinutes(5);

  private final Db db;
  private final Cached<Owner, Set<PersonId>> muted;

  private record Owner(SpaceId space, PersonId person) {}

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public Mutes(Db db, BooleanSupplier fresh) {
    this.db = db;
    this.muted = new Cached<>(100_000, CACHED, fresh, this::load);
  }

  /** Whom this member muted here. */
  public Set<PersonId> of(Member member) {
    return muted.get(new Owner(member.space().id(), member.person()));
  }

  private Set<PersonId> load(Owner owner) {
    return db
        .list(
            "select muted_id from mutes where space_id = $1 and person_id = $2",
            row -> row.id("muted_id", PersonId::new),
            owner.space(),
            owner.person())
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Somebody who is muted, by their name here. They may have left since. */
  public record Muted(PersonId person, String name) {}

  /** Whom this member muted here, by name. */
  public List<Muted> list(Member member) {
    return db.list(
        """
        select x.muted_id, k.name
        from mutes x
        join known_as k on k.space_id = x.space_id and k.person_id = x.muted_id
        where x.space_id = $1 and x.person_id = $2
        order by lower(k.name), x.muted_id
        """,
        row -> new Muted(row.id("muted_id", PersonId::new), row.text("name")),
        member.space().id(),
        member.person());
  }

  /**
   * Folds a member's posts away. Not a facilitator's: they say what everybody has to know.
   *
   * @return false if the person cannot be muted: not here, a facilitator, or the member themselves
   */
  public boolean mute(Member member, PersonId person) {
    var fact = new SpaceEvent.Muted(member.space().id(), person, member.person());
    return change(
        fact,
        tx ->
            tx.run(
                """
                insert into mutes (space_id, person_id, muted_id, since)
                select $1, $2, m.person_id, $4
                from memberships m
                where m.space_id = $1 and m.person_id = $3 and m.person_id <> $2
                  and m.role <> 'facilitator'
                on conflict (space_id, person_id, muted_id) do update set since = mutes.since
                """,
                fact.space(),
                fact.by(),
                fact.person(),
                db.clock().instant()));
  }

  /**
   * @return false if the person was not muted
   */
  public boolean unmute(Member member, PersonId person) {
    var fact = new SpaceEvent.Unmuted(member.space().id(), person, member.person());
    return change(
        fact,
        tx ->
            tx.run(
                "delete from mutes where space_id = $1 and person_id = $2 and muted_id = $3",
                fact.space(),
                fact.by(),
                fact.person()));
  }

  private boolean change(SpaceEvent fact, ToIntFunction<Tx> act) {
    var changed =
        db.transaction(tx -> {
          var rows = act.applyAsInt(tx);
          if (rows > 0) {
            tx.record(fact);
          }
          return rows > 0;
        });
    forget(fact);
    return changed;
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    if (recorded.event() instanceof SpaceEvent event) {
      forget(event);
    }
  }

  private void forget(SpaceEvent event) {
    switch (event) {
      case SpaceEvent.Muted fact -> muted.forget(new Owner(fact.space(), fact.by()));
      case SpaceEvent.Unmuted fact -> muted.forget(new Owner(fact.space(), fact.by()));
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    muted.forgetAll();
  }
}
