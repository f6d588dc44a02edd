package commonground.demo;

import commonground.platform.config.ReportSettings;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letters;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;

/**
 * What the demo needs to write the site's mails, and to answer reports.
 *
 * @param letters by a clock of the caller's: mails of the past are out of date, and not sent
 * @param contact whom to tell if something is wrong, in words
 */
public record Correspondence(
    Function<Clock, Letters> letters,
    Jobs jobs,
    URI publicUrl,
    String contact,
    ReportSettings promised) {}
