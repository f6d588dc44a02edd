/**
 * What people are told: one rule engine, the notices in the header and on a page of their own, and
 * the mail about them; and all that is new to somebody, on the page "Catch up" and in the digest.
 * Fed by events through jobs; rows hold ids alone.
 *
 * <p>Owns the tables {@code notices}, {@code mail_wishes} and {@code digests}; emits {@link
 * commonground.notices.NoticeEvent}; depends on {@code people}, {@code spaces} and {@code
 * discussions}.
 */
@NullMarked
package commonground.notices;

import org.jspecify.annotations.NullMarked;
