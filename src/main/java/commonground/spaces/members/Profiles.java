package commonground.spaces.members;

import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.Perspective;
import commonground.spaces.Profile;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import java.util.Optional;
import java.util.Set;

/** How people are known in a space: their name there, and what they say of themselves. */
public final class Profiles {

  /** Characters of a biography. */
  public static final int BIOGRAPHY = 2_000;

  /** Characters of "Ask me about". */
  public static final int ASK_ME_ABOUT = 300;

  private final Db db;

  public Profiles(Db db) {
    this.db = db;
  }

  /** Somebody who is in the reader's space; whoever is not is not found. */
  public Optional<Profile> find(Member reader, PersonId person) {
    return db.one(
        """
        select m.person_id, k.name, k.chosen, m.role, m.perspectives,
          coalesce(f.biography, '') as biography, coalesce(f.ask_me_about, '') as ask_me_about
        from memberships m
        join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
        left join profiles f on f.space_id = m.space_id and f.person_id = m.person_id
        where m.space_id = $1 and m.person_id = $2
        """,
        Profiles::read,
        reader.space().id(),
        person);
  }

  private static Profile read(Row row) {
    return new Profile(
        row.id("person_id", PersonId::new),
        row.text("name"),
        row.flag("chosen"),
        row.word("role", Role.class),
        row.words("perspectives", Perspective.class),
        row.text("biography"),
        row.text("ask_me_about"));
  }

  /**
   * What a member says of themselves.
   *
   * @param name for this space; empty for the account's, where that is shown
   */
  public record Said(
      Optional<DisplayName> name,
      Set<Perspective> perspectives,
      String biography,
      String askMeAbout) {}

  /** What came of saving it. */
  public sealed interface Saved {
    record Done() implements Saved {}

    /**
     * Nobody can be called that here; nothing was kept.
     *
     * @param why and what to do, to them
     */
    record Unnamed(String why) implements Saved {}

    /** They are no longer in the space; nothing was kept. */
    record NotHere() implements Saved {}
  }

  /** Keeps what a member says of themselves. */
  public Saved save(Member member, Said said) {
    return db.transaction(tx -> save(tx, member, said));
  }

  private static Saved save(Tx tx, Member member, Said said) {
    var space = member.space().id();
    if (Names.check(tx, space, member.person(), said.name()) instanceof Named.Not(var why)) {
      return new Saved.Unnamed(why);
    }
    var here =
        tx.run(
            "update memberships set perspectives = $3 where space_id = $1 and person_id = $2",
            space,
            member.person(),
            said.perspectives().stream().sorted().toList());
    if (here == 0) {
      return new Saved.NotHere();
    }
    Names.keep(tx, space, member.person(), said.name());
    tx.run(SAVE, space, member.person(), said.biography(), said.askMeAbout());
    tx.record(new SpaceEvent.ProfileChanged(space, member.person()));
    return new Saved.Done();
  }

  private static final String SAVE =
      """
      insert into profiles (space_id, person_id, biography, ask_me_about)
      values ($1, $2, $3, $4)
      on conflict (space_id, person_id) do update
        set biography = excluded.biography, ask_me_about = excluded.ask_me_about
      """;
}
