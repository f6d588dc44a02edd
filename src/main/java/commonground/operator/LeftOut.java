package commonground.operator;

import commonground.platform.db.Table;
import java.util.Arrays;
import java.util.Optional;

/** Rows that do not go into a backup, and what that means after a restore. */
enum LeftOut {

  /** Who holds an old backup, or an old cookie, must not be signed in by restoring it. */
  SESSIONS("sessions", "true", "everybody signs in again"),

  /** Codes run out in minutes, and a restored one could be used twice. */
  PROOFS("mailbox_proofs", "true", "codes that were on their way no longer work"),

  /** All of them end in mail, which people have had, or which is about a time that is over. */
  JOBS("jobs", "true", "work that was waiting is not done"),

  /** They are planned again within the hour. */
  DIGESTS("digests", "true", "each person's next email with all that is new is planned anew"),

  /** The same, and their words are codes and addresses. */
  MAILS("mails", "sent_at is null and dropped_at is null", "mail that was waiting is not sent"),

  /** They are made again in a minute, and double what the backup holds. */
  PIECES("copy_pieces", "true", "copies that people asked for are gone"),

  COPIES("copies", "true", "whoever wants one asks again"),

  /** They are made again from what they are about, by the site itself. */
  SEARCH("search_rows", "true", "search finds everything again after some minutes"),

  SEARCH_WORDS("search_words", "true", "the same"),

  SEARCH_PROGRESS("search_progress", "true", "the same"),

  /** The key of form tokens stays: pages that people have open work on. A set-up link does not. */
  SECRETS("site_secrets", "name <> 'form_key'", "a set-up link no longer works");

  private final String table;
  private final String where;
  private final String meaning;

  LeftOut(String table, String where, String meaning) {
    this.table = table;
    this.where = where;
    this.meaning = meaning;
  }

  static Optional<LeftOut> of(String table) {
    return Arrays.stream(values()).filter(left -> left.table.equals(table)).findFirst();
  }

  /** Which rows of a table are left out, in SQL. */
  static String out(Table table) {
    return of(table.name()).map(left -> left.where).orElse("false");
  }

  /** Which go into the backup. */
  static String kept(Table table) {
    return "not (" + out(table) + ")";
  }

  String meaning() {
    return meaning;
  }
}
