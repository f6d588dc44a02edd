package commonground.platform.web;

/** Puts a page into its layout. */
public interface Frame {

  String page(Request request, Reply.Page page);
}
