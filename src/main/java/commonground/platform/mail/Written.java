package commonground.platform.mail;

import java.time.Instant;
import java.util.Map;

/** A written mail as it stands in the table. */
record Written(
    MailId id,
    String messageId,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Instant createdAt) {

  /** Without its words and its recipient. */
  @Override
  public String toString() {
    return "Mail " + id.value();
  }
}
