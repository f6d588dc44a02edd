package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Tx;
import java.time.Instant;

/**
 * Ends the drafts that go on in what a page saves or posts: the one that it began with, if that has
 * not been saved again since, what it has saved itself after an earlier post, and others of the
 * same box with the same words.
 *
 * <p>Whoever comes to write a row of a page locks that row first, if it is there, then ends others,
 * and only then adds the row: who does it in another order meets somebody who waits for them.
 */
final class Ending {

  private Ending() {}

  static void end(
      Tx tx, Instant now, PersonId person, Box box, DraftMark mark, byte[] fingerprint) {
    tx.ahead(
        END,
        person,
        mark.from(),
        mark.fromSaves(),
        box.kind(),
        box.about(),
        box.number(),
        fingerprint,
        mark.page(),
        now,
        DraftMark.anew(mark.page()),
        mark.saves());
  }

  private static final String END =
      """
      update drafts
      set ended = 'continued', ended_at = $9, line = '', words = '', choices = '{}',
        saves = case when page = $2 then $3 else saves end
      where person_id = $1 and ended is null and page <> $8
        and (page = $2 and saves <= $3
          or page = $10 and ($11 = 0 or saves <= $11)
          or kind = $4 and about = $5 and number = $6 and fingerprint = $7)
      """;
}
