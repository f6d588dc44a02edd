package commonground.contributions.drafts;

/**
 * Where a box is, for somebody who may know of it.
 *
 * @param what is written there, such as "Reply to post 3"
 * @param title of the discussion; "" for one that is not started yet
 * @param href where that is, to look at
 * @param write where the box is; "" if nothing can be written in it any more
 */
public record Origin(String what, String title, String space, String href, String write) {}
