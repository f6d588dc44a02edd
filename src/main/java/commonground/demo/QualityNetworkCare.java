package commonground.demo;

/** How are we, and what do we need from each other? */
final class QualityNetworkCare {
  static final DemoThread WHY_ARE_YOU_HERE =
      Script.thread(
              "Who are you, and what would you like to make a little better?",
              """
              @ siobhan, 358 days ago, 09:00
              Welcome, all seven of us. Before we have a plan, let's have each other. Who are you,
              and what is one small thing you'd like to make better this year? Small enough to
              finish.

              @ hannah, 12:40
              Physio. I'd like the people who leave my class to still be moving at three months.

              @ rajan, 357 days ago, 17:30
              Commissioner. I'd like to be told *before* the budget is signed, and not the week
              after.

              @ leroy, 357 days ago, 18:20
              I run a chair exercise group. I would like a ramp that isn't also the bin store.

              @ adaeze, 356 days ago, 21:45
              GP. I'd like our letters to be understood by the person whose name is on them.

              @ siobhan, 332 days ago, 16:30, to leroy
              Session one done, and Leroy has rung to say that **the bins have moved**. We have been
              going for a month and we've improved a ramp.

              @ owen, 329 days ago, 12:25
              New, and a physio as well, but in a surgery. Mine: that "nothing showed on the scan"
              stops being bad news.
              """)
          .in("care");

  static final DemoThread THE_HARD_MONTH =
      Script.thread(
              "It's a hard month. What can we put down?",
              """
              @ elin, 205 days ago, 20:30
              Two of us are off sick and the phones never stop. I haven't done a single thing that I
              said I'd do. I nearly didn't log in to say so.

              @ maureen, 20:52
              I'm glad you did. The helpline's the same. We've stopped asking the second question,
              because there are eleven people waiting.

              @ siobhan, 204 days ago, 09:15
              Then let's put something down. This month's session is half an hour and has no
              actions. Bring a drink. Whoever can't come, doesn't, and nobody says sorry.

              @ adaeze, 204 days ago, 21:50, to elin
              I've crossed "audit of everything" off our list. It had been there since before the
              building was.

              @ elin, 190 days ago, 20:05
              That half an hour was the only meeting this month that I was sorry to see end. We're
              back to full numbers on Monday. Diolch, bawb.
              """)
          .in("care");

  static final DemoThread HOW_ARE_WE =
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

  static final DemoThread NOTES =
      Script.thread(
              "Notes from this month's session",
              """
              @ siobhan, 5 days ago, 16:40
              Fourteen of us, and nobody on a train for once.

              **Care.** Kirsty's team is two people short. Owen offered to lend her his Thursdays
              for a month.

              **Share.** Sunil's benches (see his discussion). Femi: the big print labels are on all
              four shelves now, and the questions at the counter are still down.

              **Learn.** Mei brought two pages on falls and exercise classes. We'll discuss them
              where Rajan asked.

              | Who | What | By |
              |---|---|---|
              | Ingrid | What does one missed appointment cost, honestly? | Next session |
              | Denise | Ask the second hospital whether they'd try Adaeze's letter | Two weeks |
              | Kwame | A run chart with Hannah's figures on it | Done, while we talked |
              | Elin | Who welcomes the new people | Next session |

              **Whom we missed:** anyone who has *been* to one of these classes. That is twice now.

              @ denise, 5 days ago, 18:05
              Mine is done already: they'd like to see the before and the after on one sheet.

              @ kirsty, 4 days ago, 20:15
              Owen came on Thursday, made tea for the whole team, and saw five people. I'm keeping
              him.

              @ maureen, 3 days ago, 11:30
              On whom we missed: two people who ring me have been through Hannah's class and say
              they'd come, if it is short and if someone meets them at the door.

              @ siobhan, 3 days ago, 11:55, to maureen
              I'll meet them at the door myself.

              @ elin, 2 days ago, 12:50
              And I'll sit next to them. That's my action done, too.
              """)
          .in("care");

  private QualityNetworkCare() {}
}
