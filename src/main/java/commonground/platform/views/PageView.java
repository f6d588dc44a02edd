package commonground.platform.views;

/** A view record that is a whole page, and what its head says of it. */
public interface PageView {

  /** Whether somebody writes here, so that Back must keep the words. */
  default boolean writes() {
    return false;
  }

  /** Of this page alone, without the site's name; "" for the site's first page. */
  String title();

  /** Whether something on this page must be mended: its title then starts with "Error: ". */
  default boolean mistaken() {
    return false;
  }

  /** Whether search engines may list it. */
  default boolean listed() {
    return false;
  }
}
