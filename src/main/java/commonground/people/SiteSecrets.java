package commonground.people;

import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.secrets.Secret;
import java.util.Arrays;

/**
 * Secrets that belong to the installation: the key of form tokens, and the one-time set-up link.
 */
public final class SiteSecrets {

  private final Db db;
  private final Ids ids;

  public SiteSecrets(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** The key that form tokens are proven with: 32 bytes, made once, the same on every node. */
  public byte[] formKey() {
    db.run(
        "insert into site_secrets (name, value) values ('form_key', $1) on conflict do nothing",
        ids.secret(Secret.BYTES));
    return db.the(
        "select value from site_secrets where name = 'form_key'", row -> row.bytes("value"));
  }

  /** A new one-time link for the first site administrator; earlier ones stop working. */
  public Secret newSetup() {
    var secret = Secret.of(ids.secret(Secret.BYTES));
    db.run(
        """
        insert into site_secrets (name, value) values ('setup', $1)
        on conflict (name) do update set value = excluded.value
        """,
        secret.hash());
    return secret;
  }

  boolean isSetup(Secret secret) {
    return db.one("select value from site_secrets where name = 'setup'", row -> row.bytes("value"))
        .filter(hash -> Arrays.equals(hash, secret.hash()))
        .isPresent();
  }

  /** Uses the set-up link up; false if somebody else just did. */
  boolean useSetup(Secret secret) {
    return db.run("delete from site_secrets where name = 'setup' and value = $1", secret.hash())
        == 1;
  }
}
