package commonground.platform.mail;

import io.vertx.ext.mail.MailMessage;

/** A way out: a mail server, or a folder. */
interface Post extends AutoCloseable {

  /**
   * Hands the message over; when this returns, it is kept there.
   *
   * @throws commonground.platform.jobs.Hopeless if the recipient does not exist
   */
  void send(Written written, MailMessage message) throws Exception;

  @Override
  void close();
}
