package commonground.platform.mail;

import commonground.platform.config.MailServer;
import commonground.platform.jobs.Hopeless;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mail to a server (RFC 5321). */
final class SmtpPost implements Post {
  private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

  /** A server that takes longer may have it already; the next attempt carries the same id. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** A connection that says nothing at the end of the program is left behind. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  /** No such mailbox (RFC 5321, 4.2.3). Other refusals may pass: a full disk, a wrong password. */
  private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

  private final MailClient client;
  private final Duration limit;

  SmtpPost(Vertx vertx, MailServer server, String from) {
    this(vertx, server, from, LIMIT);
  }

  /**
   * @param limit whole seconds that a mail may take
   */
  SmtpPost(Vertx vertx, MailServer server, String from, Duration limit) {
    this.client = MailClient.create(vertx, config(server, from, limit));
    this.limit = limit;
  }

  private static MailConfig config(MailServer server, String from, Duration limit) {
    var config =
        new MailConfig()
            .setHostname(server.host())
            .setPort(server.port())
            .setOwnHostname(from.substring(from.indexOf('@') + 1))
            .setMaxPoolSize(MailSender.KINDS * MailSender.AT_ONCE)
            // A server hangs up on idle connections; a new one for each mail cannot be stale.
            .setKeepAlive(false)
            .setAuthMethods("PLAIN LOGIN")
            .setUserAgent("commonground");
    config
        .setConnectTimeout((int) Duration.ofSeconds(10).toMillis())
        // A mail that was given up leaves its connection open; two silent ones would be all we
        // have.
        .setIdleTimeout((int) limit.toSeconds())
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
    switch (server.tls()) {
      case IMPLICIT -> config.setSsl(true).setHostnameVerificationAlgorithm("HTTPS");
      case REQUIRED ->
          config.setStarttls(StartTLSOptions.REQUIRED).setHostnameVerificationAlgorithm("HTTPS");
      case OPTIONAL -> config.setStarttls(StartTLSOptions.OPTIONAL);
    }
    return signingIn(config, server);
  }

  private static MailConfig signingIn(MailConfig config, MailServer server) {
    if (server.user().isEmpty()) {
      return config.setLogin(LoginOption.DISABLED);
    }
    return config
        .setLogin(LoginOption.REQUIRED)
        .setUsername(server.user())
        .setPassword(server.password());
  }

  @Override
  public void send(Written written, MailMessage message) {
    try {
      client.sendMail(message).timeout(limit.toMillis(), TimeUnit.MILLISECONDS).await();
    } catch (SMTPException e) {
      // Not the words of the server: they repeat the address.
      log.warn("mail refused id={} reply={}", written.id().value(), e.getReplyCode());
      if (NO_MAILBOX.contains(e.getReplyCode())) {
        throw new Hopeless(e);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    client.close().timeout(GOODBYE.toMillis(), TimeUnit.MILLISECONDS).otherwiseEmpty().await();
  }
}
