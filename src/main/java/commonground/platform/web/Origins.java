package commonground.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was sent from, judged by {@code Sec-Fetch-Site} (Fetch Metadata, 2.3) and {@code
 * Origin} (RFC 6454, 7).
 */
enum Origins {
  /** From a page of ours. */
  OWN,
  /** From somewhere else, or from nowhere that can be told. */
  FOREIGN,
  /** The browser sends neither header: only a token can tell. */
  SILENT;

  /**
   * @param own the configured public address; never the {@code Host} header
   */
  static Origins judge(@Nullable String site, @Nullable String origin, URI own) {
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return FOREIGN;
    }
    if (origin != null) {
      return origin.equals(text(own)) ? OWN : FOREIGN;
    }
    // "none" is a form that no page sent, such as a reload that the person asked for.
    return site == null ? SILENT : OWN;
  }

  /** Scheme, host and port where it is not the usual one. */
  static String text(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
