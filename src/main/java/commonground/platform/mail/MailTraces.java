package commonground.platform.mail;

import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of somebody in mail: what waits to be sent, and the files in the folder. What has
 * been sent by a server is out of our hands.
 */
public final class MailTraces {

  /** A name that is shorter stands in too many mails that are not about its bearer. */
  private static final int SHORTEST = 3;

  private final MailFolder folder;

  /**
   * @param folder of {@link FolderPost}; may not exist
   */
  public MailTraces(Path folder) {
    this.folder = new MailFolder(folder);
  }

  /** Wipes what waits to be sent to this address. */
  public int wipeTo(Tx tx, String address, Instant until) {
    return tx.run(WIPE_TO, address, until);
  }

  private static final String WIPE_TO =
      """
      update mails
      set dropped_at = $2, recipient = '', subject = '', text = '', html = '',
        headers = '{}'
      where recipient = $1 and created_at < $2
      """;

  /** Wipes what waits to be sent to others and has one of these names or addresses in it. */
  public int wipeNaming(Tx tx, List<String> names, Instant until) {
    var words = words(names);
    return words.isEmpty() ? 0 : tx.run(WIPE_NAMING, pattern(words), until);
  }

  private static final String WIPE_NAMING =
      """
      update mails
      set dropped_at = $2, recipient = '', subject = '', text = '', html = '',
        headers = '{}'
      where sent_at is null and dropped_at is null and created_at < $2
        and subject || ' ' || text ~ $1
      """;

  /** Deletes the files of mails to this address, or with one of these names in them. */
  public int deleteFiles(String address, List<String> names, Instant until) {
    var words = words(names);
    var naming = Pattern.compile(words.isEmpty() ? NEVER : pattern(words));
    return folder.delete(
        mail ->
            mail.to().equalsIgnoreCase(address)
                || naming.matcher(mail.subject() + " " + mail.text()).find(),
        until);
  }

  private static final String NEVER = "(?!)";

  /** Whether a mail to this address has still to be sent. */
  public boolean awaits(Queries db, String address) {
    return db.the(
        """
        select exists (
          select 1 from mails where recipient = $1 and sent_at is null and dropped_at is null
        ) as waits
        """,
        row -> row.flag("waits"),
        address);
  }

  /** Whether a mail that was wiped had been taken to be sent just before: it may yet appear. */
  public boolean lingers(Queries db) {
    return db.the(
        """
        select exists (
          select 1
          from jobs j
          join mails m on m.id = (j.args ->> 'mail')::bigint
          where j.kind = 'send_mail' and j.lease is not null and m.dropped_at is not null
        ) as lingers
        """,
        row -> row.flag("lingers"));
  }

  private static List<String> words(List<String> names) {
    return names.stream().filter(name -> name.length() >= SHORTEST).toList();
  }

  /** One of these as a whole word; a regular expression for Java and for PostgreSQL. */
  private static String pattern(List<String> words) {
    return words.stream()
        .map(MailTraces::literal)
        .collect(Collectors.joining("|", "(^|[^A-Za-z0-9])(", ")($|[^A-Za-z0-9])"));
  }

  /** A line of the text may have been broken at any blank. */
  private static String literal(String word) {
    return word.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1").replaceAll("\\s+", "\\\\s+");
  }
}
