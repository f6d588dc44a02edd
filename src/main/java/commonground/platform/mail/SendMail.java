package commonground.platform.mail;

import commonground.platform.jobs.Job;

/** Sends a mail that was written. */
public record SendMail(MailId mail) implements Job {}
