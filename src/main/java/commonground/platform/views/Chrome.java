package commonground.platform.views;

import java.util.List;

/**
 * What stands around a page for the one who asked for it.
 *
 * @param person number of who is signed in; "" for a visitor
 * @param reader name of who is signed in; "" for a visitor
 * @param zone the reader's time zone (IANA name); "" for a visitor, whose browser knows
 * @param navigation places of the site, left to right
 * @param search path that the search box leads to; "" where the page has one of its own
 * @param account links at the header's right side: "Your account", or "Sign in"
 * @param signOut path that the sign-out form posts to; "" for a visitor
 * @param token for the hidden {@code _token} field of that form; "" for a visitor
 * @param success what was just done ("Posted as post 61"), said on top of the page; "" for nothing
 */
public record Chrome(
    String person,
    String reader,
    String zone,
    List<Link> navigation,
    String search,
    List<Link> account,
    String signOut,
    String token,
    String success) {}
