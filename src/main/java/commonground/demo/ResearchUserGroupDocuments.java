package commonground.demo;

/** Study documents on the table: a consent form, a title, and who gets an interpreter. */
final class ResearchUserGroupDocuments {

  /** Replies to replies to replies. */
  static final DemoThread CONSENT =
      Script.thread(
          "The consent form has fourteen boxes. Which would you tick?",
          """
          @ tomasz, 56 days ago, 10:00
          This is the form for the walking study. Fourteen boxes, and you put your **initials** in
          each. Box 9 is the one I can't explain to my neighbour:

          > I understand that anonymised data collected about me may be used to support other
          > research in the future, and may be shared with other researchers.

          Would you tick it?

          @ shanice, 12:30, to tomasz
          Depends who "other researchers" are

          @ tomasz, 13:05, to shanice
          Universities and hospitals. There's a committee that says yes or no.

          @ shanice, 13:11, to tomasz
          And companies?

          @ tomasz, 13:40, to shanice
          The form doesn't say no. So: perhaps.

          @ mair, 14:20, to tomasz
          Then write "perhaps companies". I can bear a perhaps. I can't bear finding out.

          @ ines, 21:10, to mair
          I'd tick it if it said *perhaps*, and said who decides, and that I can change my mind.

          @ tomasz, 55 days ago, 09:00, to ines
          You can change your mind until the data has been made anonymous. After that we can't tell
          which is yours.

          @ ines, 09:20, to tomasz
          That's the sentence! Why isn't *that* in the box?

          @ tomasz, 09:45, to ines
          Because nobody has ever asked me.

          @ bernard, 10:30, to tomasz
          She just did.

          @ tomasz, 54 days ago, 16:00, to bernard
          New box 9:

          > Researchers elsewhere may use what we learn from you, without your name. Perhaps also
          > companies. A committee decides each time. You can take yours out **until** your name
          > comes off it, about six months from now. After that we can't find it any more.

          @ shanice, 16:12, to tomasz
          Tick

          @ mair, 16:40, to tomasz
          Tick. Now do the other thirteen.

          @ tomasz, 40 days ago, 11:15, to mair
          Done: it's **five boxes** now. The sponsor's lawyer read it on a train and said that she'd
          understood it the first time. She asked who wrote it.
          """);

  static final DemoThread INTERPRETER =
      Script.thread(
          "Who is left out of this study, and is there a good reason?",
          """
          @ siobhan, 18 days ago, 09:40
          The page on my desk says who can't take part: anyone under 18, anyone who is having an
          operation within six months, and "**those unable to communicate in English**". The team
          would like our view by the end of next week.

          @ harjit, 20:30
          My father communicates all day long. He just doesn't do it in English.

          @ mair, 20:55, to harjit
          Nor did my grandmother, and she had the worst hands in the valley. Nobody ever counted
          them.

          @ leroy, 17 days ago, 10:15
          What's the reason they give?

          @ siobhan, 10:40, to leroy
          "Questionnaires validated in English only." I asked what an interpreter would cost: about
          four per cent of the whole.

          @ parveen, 21:40
          Then it is not that they can't. It is that it wasn't in the budget when they wrote it.

          @ joyce, 16 days ago, 11:00, to parveen
          At lunch club we'd never say "those unable to eat soup".

          @ siobhan, 12 days ago, 15:30
          The answer from the team. They've taken the line out. They asked for the four per cent and
          got three. It's enough for two languages, and **they would like us to say which two**.

          @ harjit, 20:10, to siobhan
          I told my father. He asked me to read it to him again.

          @ mei, 11 days ago, 09:30
          I've looked up which languages are most spoken around the three hospitals: Punjabi, Polish
          and Urdu, in that order, then Arabic. I'll bring the numbers to the session so that it's
          not just whoever is in the room.
          """);

  static final DemoThread TITLE =
      Script.thread(
          "A study called SPRINGBOARD-OA-2",
          """
          @ tomasz, 6 days ago, 09:30
          A colleague's study needs a name that people would say yes to. At present it's called
          SPRINGBOARD-OA-2. Is that bad?

          @ bernard, 09:50
          What happened to the first one?

          @ shanice, 12:20
          I had a bad time on a springboard in year nine

          @ ines, 5 days ago, 21:00
          Call it what it is. "Does it help to be rung up?"

          @ tomasz, 4 days ago, 10:05, to ines
          She's going to. The long name stays on the back, for the computer.
          """);

  private ResearchUserGroupDocuments() {}
}
