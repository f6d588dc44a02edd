package commonground.platform.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Makes Internet messages of written mails: plain text first, HTML beside it (RFC 2046, 5.1.4). */
final class Messages {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String name;
  private final String address;

  /**
   * @param name of the site, as people see it in their inbox
   * @param address that mail comes from
   */
  Messages(String name, String address) {
    this.name = name;
    this.address = address;
  }

  /** The message; each time the same but for the line between its parts. */
  MailMessage of(Written written) {
    var headers = MultiMap.caseInsensitiveMultiMap();
    headers.set("Date", DATE.format(written.createdAt()));
    headers.set("From", Headers.mailbox(name, address));
    headers.set("Subject", Headers.text(written.subject()));
    headers.set("Message-ID", written.messageId());
    // Nobody's holiday notice should answer (RFC 3834, 5).
    headers.set("Auto-Submitted", "auto-generated");
    written.headers().forEach(headers::set);
    return new MailMessage()
        .setFrom(address)
        .setTo(written.to())
        .setSubject(written.subject())
        .setText(lines(written.text()))
        .setHtml(lines(written.html()))
        .setHeaders(headers);
  }

  /** The id of a message (RFC 5322, 3.6.4). */
  String id(UUID id) {
    return "<" + id + "@" + address.substring(address.indexOf('@') + 1) + ">";
  }

  /** Line ends as the encoder expects them; it makes CRLF of them on the wire. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
