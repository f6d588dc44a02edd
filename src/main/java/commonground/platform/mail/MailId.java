package commonground.platform.mail;

/** A row of the table {@code mails}. */
public record MailId(long value) {}
