package commonground.discussions.writing;

import commonground.people.PersonId;
import java.util.List;

/** What a line that quotes a post stands for, to one reader. */
sealed interface Quoted {

  /**
   * The words.
   *
   * @param writer what they are called here today
   * @param words line by line; none where too much would have to be fetched for one page
   * @param outdated whether the post says something else now
   */
  record Said(PersonId by, String writer, List<String> words, boolean outdated) implements Quoted {}

  /** The post was taken away. */
  record Removed() implements Quoted {}

  /** What the post said then is erased. */
  record Erased() implements Quoted {}

  /** There is no such post, wording or part, or not for this reader: nobody can tell which. */
  record NotHere() implements Quoted {}
}
