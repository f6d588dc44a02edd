package commonground.demo;

/** Going back, scans, bosses, money and coffee. */
final class BacksAtWorkTalk {
  static final DemoThread FIRST_DAY =
      Script.thread(
          "The first day back: what helped, what didn't?",
          """
          @ kirsty, 228 days ago, 20:00
          I plan first days for a living and I've never had one. What helped? What did somebody do
          that they meant kindly and you could have thrown a chair?

          @ ray, 20:40
          They'd put a balloon on my cab. I couldn't reach up to take it down.

          @ wendy, 227 days ago, 09:15
          My husband says: nobody said anything. All day. He thought he'd been sacked and no one
          liked to tell him.

          @ owen, 12:35, to wendy
          And I'd have told them "treat him as normal". So that's what my advice looks like from
          the inside.

          @ ray, 226 days ago, 18:20
          What helped was one lad who said "which bits shall I do?" He didn't say "shall I do it for
          you?" *Which bits.*

          @ kirsty, 225 days ago, 19:30, to ray
          "Which bits shall I do?" has just replaced a page and a half of my guidance.
          """);

  static final DemoThread SCAN =
      Script.thread(
          "My scan says \"degenerative changes\". Am I finished?",
          """
          @ dougal, 65 days ago, 18:45
          It came in the post. *Degenerative changes at three levels.* I've read it eleven times. I
          was going to go back to the roofs after the holidays. Am I finished?

          @ ray, 19:02
          No. Sit down. (If you can sit down.) Somebody'll explain it. Mine said the same, nine years
          ago.

          @ owen, 64 days ago, 12:30
          I can't talk about your scan, Dougal, I haven't seen it and this isn't a clinic. In
          general: scans of people your age *with no pain at all* very often say those same words.
          They're a bit like grey hair on the inside.

          There are things that do need somebody quickly: numbness between the legs, trouble with
          bladder or bowel, both legs getting weak. **If you ever have those, go the same day.**

          @ dougal, 18:10, to owen
          Grey hair on the inside. My wife laughed so much that I had to hold her up, which was
          fine, as it turned out.

          @ maureen, 63 days ago, 10:20
          People ring me with that letter in their hand. I ask them to read it to me, and then I ask
          "and what did they *say*?" Mostly nobody had said anything.

          @ owen, 30 days ago, 12:40
          News. Our surgery now sends a line with each of these: "Changes like these are common in
          people without pain. Bring this letter and let's talk about what you want to do." It was
          Dougal's eleven times that did it.

          @ dougal, 29 days ago, 19:15, to owen
          Not finished, then. Teaching it now: ladders, Mondays and Wednesdays.
          """);

  static final DemoThread TELLING =
      Script.thread(
          "Do you tell them before they ask?",
          """
          @ ray, 44 days ago, 19:00
          It comes up each Thursday. You've got an interview. You've got a back. Do you say?

          @ wendy, 19:35
          He said. He didn't get it. He'll never know if that was why, and that's the bit that eats
          him.

          @ dougal, 43 days ago, 08:20
          I say "I don't carry tiles any more, I carry the people who carry tiles". It gets a laugh,
          and then we're talking.

          @ ingrid, 14:00
          What I hear from the employers who pick up the phone: they're more afraid of *not knowing
          what they're allowed to ask* than of the back.

          @ maureen, 42 days ago, 11:10
          For the facts and not for advice: in most of the United Kingdom an employer may not ask
          about your health before offering you the job, but for a few reasons. An advice centre can
          tell you which. I've put two that answer the phone on our list.

          @ abdi, 34 days ago, 21:20
          I *am* the boss, and it's my back. I told the other three chairs. Now we swap at four
          o'clock: they cut and I do the till. Nobody had thought of it, because I'd never said.

          @ kirsty, 33 days ago, 20:10, to abdi
          We have no other employers in here, you know. You're our whole management side.
          """);

  static final DemoThread WHOSE_COST =
      Script.thread(
          "Who pays for a chair?",
          """
          @ ingrid, 140 days ago, 10:30
          A sum. A good chair costs less than four days of somebody off sick. Yet it takes eleven
          weeks to get one. I've asked nine employers why. Six said: "Whose budget is it?"

          @ kirsty, 20:15
          I carry one in my car now. I lend it for two weeks. Nobody has ever asked me to take it
          away without ordering one.

          @ ray, 139 days ago, 18:30, to kirsty
          That's how my dog got onto the sofa.

          @ ingrid, 95 days ago, 11:40
          Three of the nine have put it in one line of one budget. Nine days now, where it had been
          eleven weeks. I'm told it is called "the Ray line".
          """);

  static final DemoThread COFFEE =
      Script.thread(
          "Thursday coffee: standing up is fine",
          """
          @ ray, 39 days ago, 17:00
          Thursdays at ten, the café by the tyre place. There are high tables, so that you can stand.
          No one will ask you why you're standing.

          @ abdi, 35 days ago, 20:50
          I came. I stood. Eleven people standing up in a café. A man asked if there was a fire.

          @ wendy, 8 days ago, 13:00
          He came with me this time. He said four words, and one of them was "Thursday?"

          @ ray, 8 days ago, 13:20, to wendy
          Tell him the fourth table is his.

          @ kirsty, 1 day ago, 19:10
          Two people are waiting to be let in here, Siobhán, one of them for a week. He's an
          employer! Can we answer him tonight?
          """);

  private BacksAtWorkTalk() {}
}
