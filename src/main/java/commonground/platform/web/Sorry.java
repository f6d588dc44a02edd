package commonground.platform.web;

import commonground.platform.views.PageView;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The pages for what cannot be answered: what happened, what is safe, what to do next.
 *
 * @param words what was typed into the form that is not carried out, to be copied from here
 */
record Sorry(String title, String happened, String next, List<String> words) implements PageView {

  static final Reply.Page NOT_FOUND =
      page(
          404,
          "Page not found",
          "This page does not exist, or it is not open to you.",
          "Check the address. If somebody sent you the link, ask them to invite you to the space.");

  static final Reply.Page TOO_LARGE =
      page(
          413,
          "That is too long to send",
          "What you sent is larger than the site takes. It was not saved.",
          "Go back with your browser: your words are still in the box. Make them shorter, or send"
              + " them in two parts.");

  static final Reply.Page BROKEN =
      page(
          500,
          "Something went wrong on our side",
          "The site made a mistake. What you saved before is safe.",
          "Go back and try once more. If it happens again, tell the people who run this site.");

  static final Reply.Page BUSY =
      page(
          503,
          "The site is too busy right now",
          "Too many people are here, or the site is just restarting. What you saved before is safe.",
          "Wait a minute and reload this page.");

  static final Reply.Page NOT_UNDERSTOOD =
      page(
          400,
          "We could not read that",
          "Your browser sent something that the site does not understand. Nothing was changed.",
          "Go back, reload the page and try again.");

  static final Reply.Page LONG_ADDRESS =
      page(
          414,
          "That address is too long",
          "The address that your browser asked for is longer than the site takes.",
          "Check the address, or start from the first page.");

  static final Reply.Page LARGE_HEADER =
      page(
          431,
          "Your browser sent too much",
          "Your browser keeps more cookies for this site than it takes. Nothing was changed.",
          "Delete the cookies of this site in your browser's settings, then try again.");

  /**
   * @param own the public address: somebody may have come by another one that leads here too
   */
  static Reply.Page foreign(URI own) {
    return page(
        403,
        "This form did not come from our own page",
        "To keep you safe, the site only takes what is sent from its own pages. Nothing was"
            + " changed.",
        "Go to " + own + " and try again from there.");
  }

  static Reply.Page refused(int status, String why) {
    return page(status, "This cannot be done", why, "");
  }

  static Reply.Page tooMany(Duration wait) {
    return page(
        429,
        "Please wait a little",
        "That was tried too often in a short time. This protects people's accounts.",
        again(wait));
  }

  static String again(Duration wait) {
    return wait.toSeconds() < 60
        ? "Try again in a minute."
        : "Try again in " + (wait.toMinutes() + 1) + " minutes.";
  }

  /** The same page with what was typed. */
  static Reply.Page with(List<String> words, Reply.Page page) {
    var sorry = (Sorry) page.view();
    return new Reply.Page(
        page.status(),
        page.template(),
        new Sorry(sorry.title, sorry.happened, sorry.next, List.copyOf(words)));
  }

  private static Reply.Page page(int status, String title, String happened, String next) {
    return new Reply.Page(status, "web/sorry", new Sorry(title, happened, next, List.of()));
  }
}
