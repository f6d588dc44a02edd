package commonground.demo;

/** What researchers bring to the group: a leaflet, a letter and a list of things to measure. */
final class ResearchUserGroupReviews {
  static final DemoThread LEAFLET =
      Script.thread(
          "Leaflet for the pacing study: what would you change?",
          """
          @ 1 tomasz, 19 days ago, 10:05
          Dear all, here is the start of the leaflet for the pacing study. It goes to the ethics
          committee at the end of next week. Please be as rude as you like. It's easier for me to
          hear it now than later.

          > You are being invited to participate in a research study evaluating the feasibility of
          > an activity pacing intervention for people with inflammatory arthritis. Participation is
          > voluntary and you may withdraw at any time without giving a reason and without detriment
          > to your care.
          >
          > Participants will be randomised to receive either the intervention or usual care.

          Three questions:

          1. At which word did you stop?
          2. What do you need to know that isn't there?
          3. Would you say yes?

          @ 2 shanice, 19 days ago, 12:31, to 1
          1. "Evaluating"
          2. How long does it take, do I have to go anywhere, and do I get told what you found
          3. Not from this, sorry. I would if YOU asked me. You're good at explaining it when you
             talk

          @ 3 bernard, 19 days ago, 14:02, to 1
          1. "Participate". You mean take part.
          2. Parking.
          3. Maybe. Depends on 2.

          @ 4 mair, 19 days ago, 20:16, to 1
          "Randomised." First time I saw that I thought it meant you hadn't made up your minds. Say
          that a computer picks, like tossing a coin, and *say why*. People don't mind a coin if
          they know what it's for.

          @ 5 parveen, 18 days ago, 21:08, to 1
          Can somebody come with me? It doesn't say. If my mother were asked, that is the only thing
          she would look for. And "detriment" is not a word for a worried person.

          @ 6 leroy, 18 days ago, 21:35, to 1
          I read it out to five of the group, which they'd said I could. At "feasibility" one of
          them said, "Is that the one with the fees?"

          @ 7 tomasz, 17 days ago, 11:30, to 2
          This hurts and it is all correct. Shanice, I lay awake over your number 3. If I explain it
          well when I talk, then I should write down what I say. So I recorded myself explaining it
          to my neighbour, over the fence, and typed that out.

          > We want to find out if it helps to spread things out over the week, when you have
          > arthritis and some days are bad. **We don't know yet.** That's why we are asking.
          >
          > If you say yes, a computer puts you in one of two groups, like tossing a coin. One group
          > gets four sessions about pacing. The other group carries on as now. We need both. If we
          > had only one, we couldn't tell whether it was the sessions that helped.
          >
          > It takes an hour a week for four weeks. You can bring someone with you. You can stop
          > when you like and you don't have to say why. Your care stays the same.

          @ 8 shanice, 17 days ago, 12:14, to 7
          YES. I'd read that on the bus. Keep "we don't know yet" in bold, that's the bit that makes
          me trust it.

          @ 9 mei, 16 days ago, 09:35, to 7
          I put both through a reading-age checker. The first came out at 17 and the second at ten.
          The checker only counts long words and long sentences. It can't tell kind from unkind, so
          you're still needed.

          @ 10 mair, 15 days ago, 19:22, to 7
          Much better. One thing. "Carries on as now" is the people who lost the toss. Do they get
          the sessions afterwards? If they do, say so. If they don't, say that.

          @ 11 tomasz, 10 days ago, 16:20, to 10
          It went to the ethics committee today. This is what changed because of you:

          - "Participate" and "participant" are gone. It says "take part", and "you".
          - The coin is in, with the reason for it.
          - Bringing someone, how long it takes, and parking are on page one.
          - Everyone who takes part gets two pages on what we found. It gives the month.
          - The people who carry on as now **will be offered the sessions afterwards**. Mair, that
            wasn't in our plan. We had no good answer to your question, so we went back and found
            the money.

          One thing didn't change. The long paragraph about data protection has to stay, so we put a
          four-line version on top of it.

          @ 12 bernard, 10 days ago, 17:03, to 11
          Parking on page one. I can retire.
          """);

  static final DemoThread RECRUITMENT_LETTER =
      Script.thread(
          "Recruitment letter: would you open it?",
          """
          @ 1 siobhan, 66 days ago, 09:40
          A research team has asked us to look at the letter that invites people into a walking
          study. It comes in a white envelope with red print on the front: **IMPORTANT: OPEN AT
          ONCE**. Inside, it begins:

          > Dear Sir/Madam, Your GP records have identified you as eligible for a clinical study.

          Would you open it? And what do you feel in the first five seconds? By the end of next
          week, please.

          @ 2 shanice, 66 days ago, 10:15, to 1
          Red writing means somebody wants money. Bin. Also I haven't been a Sir/Madam in my life

          @ 3 bernard, 66 days ago, 11:02, to 1
          I'd open it. I'm retired, I open everything. But "your records have identified you" sounds
          as if I ought to ring a solicitor.

          @ 4 parveen, 65 days ago, 20:44, to 1
          I open the post for my mother. When I see "important" and a hospital name I think it is
          her results, and my heart goes. Please ask them never to put that on an envelope when it
          isn't about the person's own care.

          @ 5 mair, 65 days ago, 21:10, to 4
          Agree with every word. I had one the week I was waiting to hear about my scan. I sat down
          on the stairs to open it. It was a questionnaire.

          @ 6 leroy, 64 days ago, 10:30, to 1
          Half of mine wouldn't trust it unless they'd heard it was real from someone they know.
          Could the surgery send a text first? "You'll get a letter about research. It's from us. No
          rush."

          @ 7 shanice, 63 days ago, 17:25, to 4
          Going to disagree a bit. If it looks boring nobody will open it, and then people like me
          never get asked, and it's all retired people in studies (no offence Bernard). It needs
          something on the front. Just not red and not scary. Like "An invitation. No rush."

          @ 8 bernard, 63 days ago, 18:01, to 7
          None taken. You're right.

          @ 9 parveen, 63 days ago, 21:20, to 7
          You are right, boring isn't the answer. "An invitation. No rush" is lovely. I would open
          that and my heart would stay where it is.

          @ 10 siobhan, 62 days ago, 10:10, to 1
          This is what I've sent back, with your reasons and no names:

          | They had | We suggest | Why |
          |---|---|---|
          | IMPORTANT: OPEN AT ONCE | An invitation. No rush. | People think it's test results |
          | Dear Sir/Madam | The person's name | Nobody is a Sir/Madam |
          | Your records identified you | Your surgery is helping us ask | It sounds like the police |
          | A letter out of the blue | A text from the surgery first | So that people know it's real |
          | Signed by the Chief Investigator | A first name and a photo | We like to see a face |

          @ 11 siobhan, 57 days ago, 15:35, to 10
          They've answered. They took **four out of five**. "Chief Investigator" has to stay on the
          letter because people must know who's in charge. But she's added her first name and a
          photo. I've seen it. She's standing next to a very muddy dog.

          @ 12 shanice, 57 days ago, 15:58, to 11
          OK I'd join for the dog
          """);

  static final DemoThread WHAT_TO_MEASURE =
      Script.thread(
          "Eight things we could measure. Which three matter?",
          """
          @ 1 tomasz, 40 days ago, 11:15
          In the pacing study we can't measure everything. A long form is a tiring thing to hand to
          tired people. We could ask about:

          - pain
          - tiredness
          - sleep
          - steps, with a counter
          - days off work
          - doing things you enjoy
          - mood
          - visits to the doctor

          Please pick three and tell me why. It isn't quite a vote. The reasons matter more to me
          than the numbers.

          @ 2 shanice, 40 days ago, 12:40, to 1
          Tiredness, work, things you enjoy. I can do pain. What I can't do is fall asleep on the
          bus and wake up in the wrong town, which has happened twice

          @ 3 bernard, 40 days ago, 13:33, to 1
          Things you enjoy, sleep, steps. I like a number.

          @ 4 mair, 39 days ago, 19:47, to 3
          Tiredness, things you enjoy, mood. Not steps. On a good day I do three thousand and on a
          bad day three hundred. You'd add it up and say I had an average day. I have never had an
          average day.

          @ 5 tomasz, 39 days ago, 20:20, to 4
          "I have never had an average day." I would like that on the wall of every statistician I
          know.

          So let me ask: is the thing that matters *how different the days are*?

          @ 6 mair, 39 days ago, 20:41, to 5
          Yes! It's the not knowing. If it was bad every Tuesday I could plan for Tuesdays.

          @ 7 parveen, 38 days ago, 21:33, to 1
          One is missing. How much did you have to lean on another person? When my mother has a bad
          day, I have one too, and nobody counts mine.

          @ 8 tomasz, 36 days ago, 10:05, to 1
          Where we stand, with six of you answering here or by phone:

          | What | Picked by |
          |---|---|
          | Tiredness | 5 |
          | Things you enjoy | 5 |
          | Sleep | 3 |
          | Mood | 2 |
          | Days off work | 2 |
          | Steps | 1 |
          | Pain, visits to the doctor | 0 |
          | New: how different the days are | Mair, and everyone I've read it to |
          | New: leaning on someone else | Parveen |

          @ 9 tomasz, 34 days ago, 14:50, to 8
          The study team met today. Tiredness is now our main measure. We've added a short daily
          question for two weeks, so that we can see how different the days are, and one about
          leaning on someone else.

          I must tell you one more thing, so that you don't find it later and think we weren't
          listening. Nobody picked pain, and pain is still in. Other studies all measure it, and
          without it nobody could put our results beside theirs. We've cut it down to a single
          question.

          @ 10 shanice, 34 days ago, 16:12, to 9
          Fair. One question's fine. Thanks for saying it straight
          """);

  private ResearchUserGroupReviews() {}
}
