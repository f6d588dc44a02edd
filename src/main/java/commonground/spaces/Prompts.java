package commonground.spaces;

/**
 * What the pages of a space say to somebody who is about to write, in words that suit its kind.
 *
 * @param purpose about the purpose of the space, to who makes it
 * @param title about the title of a discussion
 * @param post about the words of a post
 * @param begin what to begin with where nobody has written yet
 * @param hello what a newcomer may say first
 */
public record Prompts(String purpose, String title, String post, String begin, String hello) {

  static final Prompts USUAL =
      new Prompts(
          "One or two sentences: what is the space for?",
          "Say in a few words what it is about, so that people know whether to open it.",
          "Plain words are fine.",
          "Ask a question, or say what you hope for. A few lines are enough.",
          "Who are you, and what do you hope for?");

  static final Prompts LINK_GROUP =
      new Prompts(
          "One or two sentences: where do you carry findings, and who hears of them there?",
          "Say in a few words what it is about, so that people know who should hear of it.",
          "What did you hear, and who should know? Everyday words are best.",
          "Tell what you heard, or ask what you can pass on. A few lines are enough.",
          "Who do you talk to where you live, and what would they like to know?");

  static final Prompts RUG =
      new Prompts(
          "One or two sentences: what do people share here, and what comes of it?",
          "A few words, as you would say them to a friend.",
          "Say it in your own words. There are no silly questions.",
          "Say what it is like for you, or ask what you always wanted to ask. A few lines are"
              + " enough.",
          "Say as much about yourself as you like, and no more.");
}
