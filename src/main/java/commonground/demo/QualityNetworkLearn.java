package commonground.demo;

/** What do we want to know, and what does the evidence say? */
final class QualityNetworkLearn {
  static final DemoThread COMMUNITIES =
      Script.thread(
              "Does a group like this make any difference? Two things to read",
              """
              @ mei, 318 days ago, 11:00
              Rajan asked me at the first session whether a network like ours is known to help
              anything. Two to begin with, both on our list:

              1. Wenger. *Cultivating communities of practice: a guide to managing knowledge* (2002).
                 The book that most people mean by the words.
              2. Stevenson and others. *Can Communities of Practice Assist the Implementation of
                 Research Across the Academic Health Sciences Network?* Rheumatology, 2014.
                 [It is one page](https://doi.org/10.1093/rheumatology/keu099.006).

              @ rajan, 317 days ago, 18:10
              I read the one that is a page. What would persuade my board is a third thing: what did
              *we* change, and would it have changed anyway?

              @ tomasz, 316 days ago, 09:40, to rajan
              Then we write down, each month, one thing that somebody did differently because of
              this group. With the name of whoever can confirm it. It is not proof. It is a list
              that can be checked.

              @ siobhan, 315 days ago, 10:30, to tomasz
              Started. Entry one: the bins.

              @ rajan, 29 days ago, 17:55, to siobhan
              Entry thirty-four, and my board has stopped asking.
              """)
          .in("learn");

  static final DemoThread STOPPING =
      Script.thread(
              "How do people stop doing something that does not help?",
              """
              @ ingrid, 142 days ago, 10:15
              We're good at starting things. Has anybody here ever *stopped* something, on purpose,
              and had it stay stopped?

              @ mei, 140 days ago, 15:20
              There is a word for it, de-implementation, and a review: Burton and others, *Theory
              and practical guidance for effective de-implementation of practices across health and
              care services: a realist synthesis*, 2021. I'll do two pages in plain words.

              @ adaeze, 139 days ago, 22:00
              We stopped routine letters to say that a blood test was normal. It lasted five weeks.
              People rang to ask where the letter was.

              @ elin, 138 days ago, 12:30, to adaeze
              We stopped them too, and put a line on the form: "No news in ten days means all is
              well. Ring if you'd rather hear it." That has lasted two years.

              @ ingrid, 138 days ago, 14:10, to elin
              So the trick is to say what there will be *instead*, before it stops.

              @ denise, 137 days ago, 08:50
              And to tell the people who pay. I once had to un-stop something because I was the last
              to know.
              """)
          .in("learn");

  static final DemoThread RUN_CHARTS =
      Script.thread(
              "Run charts in ten minutes",
              """
              @ kwame, 96 days ago, 09:30
              Four people asked me the same thing, so here it is once.

              1. Count one thing, the same way, every week.
              2. Draw a dot for each week and join them.
              3. Draw a line so that half of the dots are above it.
              4. **Six dots in a row on one side**: something has probably changed. Fewer: wait.

              You need a pencil. You don't need me, which makes me sad.

              @ hannah, 12:50
              What if I've only got five weeks?

              @ kwame, 14:05, to hannah
              Then you have five weeks and a sharp pencil. Wait.

              @ leroy, 95 days ago, 18:00
              I've drawn who comes to my group, for a year. There's a dip of seven in a row when the
              number 9 bus was changed. I *knew* it, but now I can show it to the council.

              @ sunil, 79 days ago, 10:25, to leroy
              I am the council. May I have a copy?

              @ leroy, 79 days ago, 17:15, to sunil
              You can have the original. It's on the back of a hymn sheet.

              @ sunil, 41 days ago, 11:35, to leroy
              The number 9 stops outside your hall again, from the first of next month.
              """)
          .in("learn");

  static final DemoThread FALLS =
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

              @ mei, 5 days ago, 17:20, to rajan
              Two pages, as promised at the session. In one breath: classes that work on **balance**
              and go on for months do reduce falls, and of that we can be fairly sure. What keeps
              people coming is far less studied. The two things most often named are a way to get
              there, and somebody who notices when you don't.

              @ ingrid, 4 days ago, 09:45
              So the bus is part of the treatment. I'd like to see that in a budget.

              @ rajan, 3 days ago, 18:25, to mei
              This is what I needed. I'm writing the bus in.
              """)
          .in("learn");

  private QualityNetworkLearn() {}
}
