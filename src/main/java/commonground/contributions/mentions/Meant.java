package commonground.contributions.mentions;

import commonground.platform.web.Reply;

/** What comes of looking whom words name, before they are posted. */
public sealed interface Meant {

  /**
   * It is clear. What it took of the limits of a day goes back if nothing is posted: {@link
   * Mentioning#giveBack}.
   *
   * @param source the words as they are kept
   * @param people who are named anew
   * @param circles that are told
   */
  record Clear(String source, int people, int circles) implements Meant {}

  /** A person has to be asked first; the page takes the whole form along. */
  record Ask(Reply page) implements Meant {}

  /**
   * They name more people than one may name in a day, or become too long with the names.
   *
   * @param why in words for the writer
   */
  record Refused(String why) implements Meant {}
}
