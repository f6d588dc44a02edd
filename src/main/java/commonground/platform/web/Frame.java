package commonground.platform.web;

/** Puts a page into its layout. */
public interface Frame {

  /**
   * @return HTML in UTF-8
   */
  byte[] page(Request request, Reply.Page page);
}
