package commonground.people;

import java.util.List;

/** What somebody's copy says of their account. */
final class AccountSheets {

  private AccountSheets() {}

  private static final String ACCOUNT =
      """
      select id as key, name, email, password_hash is not null as has_a_password, time_zone,
        site_administrator, shown_in_rooms, created_at as made_at
      from people
      where id = $1 and id > $2
      limit $3
      """;

  private static final String DEVICES =
      """
      select id as key, device as browser, created_at as signed_in_at, seen_at as last_used_at
      from sessions
      where person_id = $1 and id > $2
      order by id
      limit $3
      """;

  private static final String PROOFS =
      """
      select id as key, purpose, email, name, created_at as asked_at, used_at
      from mailbox_proofs
      where person_id = $1 and id > $2
      order by id
      limit $3
      """;

  static final List<Sheet> ALL =
      List.of(
          new Sheet(
              "account",
              "Your account",
              "Who you are here, and how you sign in.",
              (db, person, after) -> db.list(ACCOUNT, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "devices",
              "Where you are signed in",
              "The browsers that you are signed in with, as they describe themselves.",
              (db, person, after) -> db.list(DEVICES, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "codes",
              "Codes that you asked for",
              "To sign in, or to change your address. It is forgotten after a day or two.",
              (db, person, after) -> db.list(PROOFS, Sheet::read, person, after, Sheet.BATCH)));
}
