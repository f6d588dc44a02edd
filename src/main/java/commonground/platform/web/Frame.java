package commonground.platform.web;

import commonground.platform.views.SafeHtml;

/** Makes HTML of a reply: a page in its layout, or a fragment without one. */
public interface Frame {

  String page(Request request, Reply.Page page);

  SafeHtml fragment(Reply.Fragment fragment);
}
