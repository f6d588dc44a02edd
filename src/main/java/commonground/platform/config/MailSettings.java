package commonground.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mail leaves the site.
 *
 * @param server empty where each mail becomes a file
 * @param folder for these files; may not exist yet
 * @param from the address it comes from
 * @param quiet so long a conversation must be quiet before people are sent what is new in it
 */
public record MailSettings(Optional<MailServer> server, Path folder, String from, Duration quiet) {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250})");

  static MailSettings read(Values values, Path dataDir, URI publicUrl) {
    return new MailSettings(
        values.optional("mail.url", MailServer.EXPECTED, MailServer::parse),
        values.path("mail.dir", Values.FOLDER, Values::canBeFolder).orElse(dataDir.resolve("mail")),
        address(values, "mail.from").orElse("no-reply@" + domain(publicUrl.getHost())),
        values.duration("mail.quiet", Duration.ZERO, Duration.ofHours(1), "from 0s to 1h"));
  }

  /** An email address without a name (RFC 5322, 3.4.1, without quoted parts). */
  static Optional<String> address(Values values, String key) {
    return values.optional(
        key,
        "an email address such as help@example.org, without a name",
        text -> Optional.of(text).filter(address -> ADDRESS.matcher(address).matches()));
  }

  private static String domain(String host) {
    return PublicAddress.loopback(host) ? "localhost" : host;
  }
}
