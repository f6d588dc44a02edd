package commonground.platform.views;

import java.util.List;

/**
 * What every page of an installation shares.
 *
 * @param name the site's own name, at the end of each title and beside the logo
 * @param language of the interface, a BCP 47 tag such as {@code en-GB}
 * @param footer links at the foot of each page
 * @param about one sentence at the foot: who runs this; "" for none
 */
public record Site(String name, String language, List<Link> footer, String about) {}
