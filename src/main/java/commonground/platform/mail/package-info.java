/**
 * Mail, written in the transaction that makes it necessary and sent by a job: by SMTP where there
 * is a server, into a folder where there is none.
 *
 * <p>Owns the table {@code mails}; emits no events; depends on {@code platform.db}, {@code
 * platform.jobs} and {@code platform.config}.
 */
@NullMarked
package commonground.platform.mail;

import org.jspecify.annotations.NullMarked;
