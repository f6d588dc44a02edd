package commonground.demo;

import static commonground.demo.DemoMembership.founding;

import java.util.List;

/** A network that meets every month; its discussions stand in sections. */
final class QualityNetwork {

  private static final DemoThread HOW_ARE_WE =
      Script.thread(
              "How is everybody getting on?",
              """
              @ 1 siobhan, 47 days ago, 09:10
              One line each before we meet: what is going well, and what would you like help with?

              @ 2 hannah, 47 days ago, 12:32, to 1
              Going well: the new class is full. Help: nobody told the people who were waiting.

              @ 3 rajan, 46 days ago, 18:05, to 1
              Going well: a budget for another year. Help: I have to say what it did, in one page.

              @ 4 leroy, 45 days ago, 10:20, to 3
              I can give you three people who will tell you what it did, in their own words.
              """)
          .in("care");

  private static final DemoThread LETTERS =
      Script.thread(
              "We rewrote our appointment letter: here is what happened",
              """
              @ 1 adaeze, 33 days ago, 13:00
              We cut the letter to half a page and put the phone number on top. In eight weeks missed
              appointments went from 31 to 19. We changed nothing else that we know of.

              @ 2 tomasz, 33 days ago, 15:44, to 1
              Lovely. Before we all copy it: how many appointments was that out of, and was it quieter
              in the eight weeks before?

              @ 3 adaeze, 32 days ago, 08:15, to 2
              Out of 412 and 405, so not much quieter. I have put the numbers for the year before next
              to them, and will bring both.
              """)
          .in("share");

  private static final DemoThread FALLS =
      Script.thread(
              "What do we know about exercise classes and falls?",
              """
              @ 1 rajan, 15 days ago, 11:25
              I decide on a class for people who have fallen. What is known, and how sure is it?

              @ 2 mei, 14 days ago, 16:50, to 1
              I have searched and found more than we can read. What matters most to you: fewer falls,
              or people keeping on with it?

              @ 3 rajan, 13 days ago, 09:30, to 2
              Both, but keeping on with it comes first. A class that nobody comes to prevents nothing.
              """)
          .in("learn");

  static final DemoSpace SPACE =
      new DemoSpace(
          "quality-network",
          "Quality Improvement Network",
          "People from surgeries, clinics and charities who try things out and tell each other what"
              + " happened.",
          "**Small changes, counted honestly.** What did not work is worth as much as what did.",
          "network",
          "listed",
          "ask",
          List.of(
              founding("siobhan", "facilitator"),
              founding("mei", "librarian"),
              founding("adaeze", "broker"),
              founding("hannah", "member"),
              founding("tomasz", "member"),
              founding("rajan", "member"),
              founding("leroy", "member")),
          List.of(HOW_ARE_WE, LETTERS, FALLS),
          false);

  private QualityNetwork() {}
}
