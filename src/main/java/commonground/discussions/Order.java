package commonground.discussions;

import commonground.platform.web.Form;

/** How the posts of a thread stand on its pages; said in the address. */
public enum Order {
  /** As they were written. */
  TIME,
  /** What answers the whole thread, each followed by all that hangs below it. */
  REPLIES;

  /** What an address asks for; words it does not know ask for nothing. */
  public static Order read(Form query) {
    return query.text("view").equals("replies") ? REPLIES : TIME;
  }

  /** This address in this order. */
  public String at(String path) {
    return this == TIME ? path : path + "?view=replies";
  }

  /**
   * This address in this order, with something else asked for.
   *
   * @param parameter such as "from=51"
   */
  public String at(String path, String parameter) {
    return at(path) + (this == TIME ? "?" : "&") + parameter;
  }
}
