package commonground.platform.views;

/**
 * @param href a path on this site, or an address that the code chose; never what people wrote
 * @param current whether it leads to the page it stands on
 */
public record Link(String text, String href, boolean current) {

  public static Link to(String text, String href) {
    return new Link(text, href, false);
  }

  /** The same link, current if the page's path is its own or lies below it. */
  public Link on(String path) {
    return new Link(
        text, href, path.equals(href) || (href.length() > 1 && path.startsWith(href + "/")));
  }
}
