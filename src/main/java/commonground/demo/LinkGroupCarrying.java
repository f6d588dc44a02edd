package commonground.demo;

/** Findings, carried out; questions, brought back. */
final class LinkGroupCarrying {
  static final DemoThread FIRST_CARD =
      Script.thread(
          "Card 1: sore knees and walking. Where did you take it?",
          """
          @ siobhan, 150 days ago, 10:00
          The first card, the size of a playing card. The front says:

          > **Walking does not wear a sore knee out.** Most people with arthritis do better if they
          > keep moving. A bit and often.

          The back says where it comes from, how sure we are (fairly), and whom to ask. Take ten.
          Come back and say where they went.

          @ amina, 141 days ago, 12:10
          Ten at the front desk. All gone by the afternoon. Mrs K took three, I don't ask.

          @ kofi, 140 days ago, 20:40
          Eight behind the bar, in with the beer mats. One came back with "SAYS WHO?" written on it
          in pencil. I've kept it: it's the best reply so far.

          @ joyce, 138 days ago, 15:15
          Forty read out, between the pie and the pudding. I got a question about hips, one about
          cats, and one man said "I knew that", and his wife said "you did not".

          @ mei, 137 days ago, 09:30, to kofi
          "Says who?" is going on the back of the next card, as the heading.

          @ barty, 134 days ago, 08:45
          In the treasurer's annual letter. She has cut my covering note from two pages to a line,
          and I must admit that it is better.
          """);

  static final DemoThread BARBER =
      Script.thread(
          "A card for the mirror",
          """
          @ abdi, 88 days ago, 21:15
          Men don't pick up cards. But they look at the mirror for twenty minutes, and there is
          nothing on it. What could I put there? It must be short. They read it upside down, I think.

          @ leroy, 21:30
          "Stiff in the morning for more than half an hour? Say so to a doctor."

          @ abdi, 87 days ago, 20:50, to leroy
          Good. Too long.

          @ bernard, 87 days ago, 21:05
          "Stiff? Still? Tell someone."

          @ abdi, 86 days ago, 20:55, to bernard
          THAT.

          @ mei, 85 days ago, 09:15
          Checked with Adaeze's practice and with the guideline: stiffness in the morning that goes
          on for more than half an hour is worth a visit. So the small print under Bernard's line is
          true. Green light.

          @ abdi, 58 days ago, 21:10
          One month of the mirror. **Eleven men said something to me about it.** Four of them have
          been to the doctor. One brought me a cake because his wife told him to.

          @ siobhan, 57 days ago, 09:40, to abdi
          May I tell the team who did the study? No names, and the cake only if you say so.

          @ abdi, 57 days ago, 20:30, to siobhan
          Tell them about the cake.
          """);

  static final DemoThread BUS_SHELTERS =
      Script.thread(
          "Bus shelters",
          """
          @ bernard, 82 days ago, 14:10
          People stand in a shelter for nine minutes on average, I've timed it. There's a frame for
          a poster in each, and in half of them it says that the carpet shop is closing. It closed
          in the days when I still had two knees.

          @ leroy, 17:30
          Who do we ask?

          @ bernard, 81 days ago, 09:20, to leroy
          A woman called the asset manager. I went and saw her. She has a bad hip. We can have
          twelve shelters for three months, if somebody pays for the paper.

          @ siobhan, 80 days ago, 10:15, to bernard
          I have found the money for the paper. It was less than the biscuits.

          @ bernard, 21 days ago, 11:30
          They have been up a month. I sat in four of them for an hour each, with a flask. 61 people. 38
          looked at it, 12 read it, and three asked me what I was doing. All three then told me
          about their knees.
          """);

  static final DemoThread THREE_LANGUAGES =
      Script.thread(
          "Card 4 in Welsh, Punjabi and Arabic: does it still say the same?",
          """
          @ siobhan, 52 days ago, 10:00
          The English is: **"It is safe to move. Start with what you like."** An agency has sent us
          three translations. Please tell me what they *say*, not whether they are correct.

          @ gwenllian, 18:15
          Mae'n gywir, ond mae'n swnio fel bil dŵr. It is correct and it sounds like a water bill.
          I'd say: **"Mae symud yn iawn. Dechrau gyda be' ti'n mwynhau."**

          @ harjit, 20:45
          The Punjabi says "movement is permitted". Permitted by whom? My father would ask. Better:
          **"ਹਿੱਲਣਾ-ਜੁਲਣਾ ਠੀਕ ਹੈ। ਜੋ ਚੰਗਾ ਲੱਗੇ, ਉੱਥੋਂ ਸ਼ੁਰੂ ਕਰੋ।"**

          @ yusra, 51 days ago, 11:10
          الترجمة صحيحة لكنها تخاطب رجلاً واحداً. نحن نقول: **«الحركة آمنة. ابدؤوا بما تحبّون.»**

          The translation is right, but it speaks to one man. In our circle there are fourteen women.
          Mine speaks to everybody.

          @ amina, 12:30, to yusra
          I had three hundred of the first one printed, for one man. I shall use the backs.

          @ siobhan, 50 days ago, 09:20
          From now on the people who'll read it out write it, and the agency checks the spelling.
          Thank you. All three are at the printer's.

          @ harjit, 33 days ago, 21:00
          Handed out with the rice. My father read it aloud, twice, as if he'd written it.
          """);

  static final DemoThread WALKING_CARD =
      Script.thread(
          "Card 5 is about sleep. Who would like some?",
          """
          @ siobhan, 14 days ago, 10:00
          What is on it, in one breath: when people with long-lasting pain get help with sleeping,
          many sleep better, and for some the pain bothers them less. Small studies, *not very sure*
          about the pain. It says so on the back, under "Says who?"

          How many would you like?

          @ kofi, 19:50
          Twenty for the bar. They all say they don't sleep, and then they sleep in the chairs.

          @ maureen, 13 days ago, 15:10
          None to hand out, but I'll take the sentence. What is the kind way to say it to somebody
          who rings at ten to nine because she can't face the night?

          @ leroy, 18:00, to maureen
          "You're not the only one awake." And then the sentence.

          @ mei, 12 days ago, 09:25, to maureen
          And the number of the line that is open all night, which isn't on the card and should be.
          I'll add it.

          @ maureen, 2 days ago, 15:30
          Said it nine times this week. Seven stayed on the line to hear the rest.
          """);

  static final DemoThread WHAT_THEY_ASKED =
      Script.thread(
          "What people asked us this month, to take back",
          """
          @ amina, 9 days ago, 12:00
          We carry both ways. What did you get asked that you couldn't answer? I'll take the list to
          the researchers on Friday, and I'll come back with what they say, also if it is "we don't
          know".

          @ kofi, 20:10
          1. If I stop, how fast do I lose it? 2. Is bowling exercise? (They'd like a yes.)

          @ siobhan, 8 days ago, 09:30
          From the sewing circle, by way of Yusra, who is waiting for the new rules in Arabic before
          she agrees to them: "Why does nobody study hands?"

          @ leroy, 17:45
          From the hall: "Who decided which questions get asked?" That one went quiet for a bit.

          @ amina, 1 day ago, 17:30
          Back from Friday. How fast you lose it: **a few weeks**, and it comes back faster than it
          came the first time. Bowling: yes, a gentle one. Hands: "you are right", and one of them
          went red. Who decides: they're coming to our next session to be asked that in person.

          @ kofi, 1 day ago, 19:30, to amina
          I'll bring the bar.
          """);

  private LinkGroupCarrying() {}
}
