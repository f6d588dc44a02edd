package commonground.demo;

/** Running the community: when to meet, what came out of it, and a disagreement handled well. */
final class MovingWellTogether {
  static final DemoThread WHEN_TO_MEET =
      Script.thread(
          "When shall we meet each month, and what do you need?",
          """
          @ 1 siobhan, 120 days ago, 09:30
          Hello everyone. Before anything clever: when can you come? We can have the room once a
          month, at one of these times.

          - **A** 12.30pm to 1.30pm
          - **B** 2pm to 3.15pm
          - **C** 6pm to 7.15pm

          You can join online as well. And please tell me what would make it easier to take part. A
          lift, breaks, captions, papers in large print, a certain sort of chair. You don't have to
          say why.

          @ 2 hannah, 120 days ago, 12:42, to 1
          A is the only one I can do from a clinic day. I can do B one month in three if I swap.

          @ 3 bernard, 120 days ago, 13:15, to 1
          Anything after half nine, for the bus pass. A chair with arms please. Not the stools.
          Whoever chose those stools has never met a knee.

          @ 4 mair, 119 days ago, 11:20, to 1
          Not mornings. My hands don't get up till eleven, whatever the rest of me does. B for me,
          and captions if I'm online.

          @ 5 parveen, 119 days ago, 21:18, to 1
          B is when my mother rests. I may need to step out without a fuss, so a seat by the door.

          @ 6 rajan, 118 days ago, 08:50, to 1
          B, if it ends when it says it ends.

          @ 7 siobhan, 113 days ago, 16:45, to 1
          Settled: **the second Tuesday of the month, 2pm to 3.15pm, and not in August.**

          - Chairs with arms for everybody. The stools have been moved to somewhere they can't hurt
            anyone.
          - A break at 2.40pm, and a seat by the door with no name on it.
          - Captions online. Papers a week ahead, in large print too.
          - We finish at quarter past three. Rajan may stand up and leave if I'm still talking.

          Hannah, I know this is the one you can't do. Two days before each session I'll put the
          main question up here. Answer it whenever you like and I'll read it out.
          """);

  static final DemoThread WEAR_AND_TEAR =
      Script.thread(
          "Please can we stop saying \"wear and tear\"?",
          """
          @ 1 hannah, 48 days ago, 12:43
          I'm going to be blunt. I'd like all of us to stop saying "wear and tear". I've just seen
          my third patient this week who was told that's what they've got, and has stopped walking
          to save what's left.

          A joint isn't a brake pad. It's alive, and it's always mending itself. Those three words
          make people sit down.

          @ 2 bernard, 48 days ago, 14:25, to 1
          I'll be blunt back, since we're friends. "Wear and tear" is the only thing anyone's ever
          said about my knees in words I knew. Take it off me and what do I get? "Degenerative joint
          disease." I'm not having that. It sounds as if I'm going off.

          @ 3 hannah, 48 days ago, 17:40, to 2
          Fair. I don't want to swap it for something worse. But can I ask, did it change what you
          did?

          @ 4 bernard, 48 days ago, 18:15, to 3
          I gave up bowls. Nobody told me to. I worked it out by myself, from "wear".

          Hm.

          @ 5 adaeze, 47 days ago, 21:44, to 1
          I must have said it a thousand times. I say it because it's quick and because it's meant
          kindly. It means "this is ordinary, it isn't something dreadful, you didn't do anything
          wrong". If I stop, I need something else that's just as quick and just as kind. What is
          it?

          @ 6 tomasz, 46 days ago, 10:30, to 1
          What I can say from the research. In interview studies, people who think of the joint as
          worn out often expect it only to get worse, and worry that exercise will harm it. That
          does not prove the words are the cause. Perhaps people who are worried already remember
          the words better.

          I'd call it a good reason to take care. I wouldn't call it proof.

          @ 7 mair, 46 days ago, 19:15, to 2
          I'm half with Bernard. When a doctor takes a word off you, it's one more thing you've got
          wrong. If I say "wear and tear", *don't correct me*. Ask me what I mean by it.

          @ 8 leroy, 45 days ago, 11:25, to 7
          That. In my group I've heard it mean "I'm old". I've heard it mean "I worked hard all my
          life and I'm proud of it". And I've heard it mean "there's no point". It's only the last
          one that needs anything doing.

          @ 9 hannah, 45 days ago, 12:55, to 8
          I hadn't thought of it as taking something away from people. I came in here wanting a ban,
          and I don't want one now. Mair's rule is better. Ask first, then add.

          @ 10 siobhan, 44 days ago, 09:20, to 1
          Thank you for this one, all of you. It was straight and it was kind. Here's where I think
          we are:

          **We agree** that nobody should be frightened out of moving, and that you never correct
          somebody's own words for their own body.

          **We don't agree** on whether a professional should ever be the first to say it. Hannah
          says no. Bernard says it depends what else is on offer. That's fine, we can leave it open.

          **Still needed:** what can a GP say in ten seconds? Offers below, please.

          @ 11 bernard, 43 days ago, 11:05, to 10
          "Your knee's like a park football pitch. It's a bit bumpy and it gets sore. It's still
          fine to play on, and it's better for being played on."

          I've rung the bowls club, by the way.

          @ 12 adaeze, 41 days ago, 20:40, to 11
          I've tried that on four people now. Three laughed, and one asked me which division. All
          four asked what they could *do*. Not one of them asked what they should stop.

          It takes nine seconds. I'm keeping it.
          """);

  static final DemoThread SESSION_ON_PACING =
      Script.thread(
          "Notes and actions: our session on pacing",
          """
          @ 1 siobhan, 9 days ago, 17:25
          Thank you to everyone who came. There were six of us in the room and three online. This is
          what I heard, so please put me right.

          **What we talked about**

          - Mair told us about boom and bust. She has a good day, does everything, and pays for it
            for three days after.
          - Hannah said pacing is now the same as doing less.
          - Tomasz said researchers use the word "pacing" in different ways, which makes the studies
            hard to add up.
          - Bernard said he plans his week like a timetable, with gaps in it so that it can run
            late.

          **What we decided**

          Before we write anything for patients about pacing, we'll find out what patients call it.

          **Actions**

          | Who | What | By |
          |---|---|---|
          | Leroy | Ask his group what they call it | This week |
          | Mei | One page on what the research means by it | Next session |
          | Hannah | Put her "red, amber, green day" sheet in the library | Next session |
          | Siobhán | Book the room with the good chairs | Done |

          **Who we didn't hear from:** anyone with arthritis who goes out to work full time. If you
          know somebody, bring them along.

          @ edited
          Thank you to everyone who came. There were six of us in the room and three online. This is
          what I heard, so please put me right.

          **What we talked about**

          - Mair told us about boom and bust. She has a good day, does everything, and pays for it
            for three days after.
          - Hannah said pacing is **not** the same as doing less. (I wrote "now". Sorry, Hannah!)
          - Tomasz said researchers use the word "pacing" in different ways, which makes the studies
            hard to add up.
          - Bernard said he plans his week like a timetable, with gaps in it so that it can run
            late.

          **What we decided**

          Before we write anything for patients about pacing, we'll find out what patients call it.

          **Actions**

          | Who | What | By |
          |---|---|---|
          | Leroy | Ask his group what they call it | This week |
          | Mei | One page on what the research means by it | Next session |
          | Hannah | Put her "red, amber, green day" sheet in the library | Next session |
          | Siobhán | Book the room with the good chairs | Done |

          **Who we didn't hear from:** anyone with arthritis who goes out to work full time. If you
          know somebody, bring them along.

          @ 2 hannah, 9 days ago, 17:41, to 1
          I saw that before you mended it and nearly fell off my chair. Chair with arms, luckily.

          @ 3 rajan, 9 days ago, 18:02, to 1
          Sorry to have missed this, it was budget day. I'll be at the next one.

          @ 4 mair, 8 days ago, 11:15, to 1
          It's four days, not three. The rest is right.

          @ 5 leroy, 7 days ago, 19:30, to 1
          Action done. I asked fourteen people over the biscuits. Not one of them calls it pacing.

          | What they call it | How many |
          |---|---|
          | Taking it steady | 6 |
          | Not being daft | 5 |
          | Listening to my knees | 3 |

          @ 6 hannah, 7 days ago, 20:11, to 5
          I vote for "not being daft".

          @ 7 tomasz, 6 days ago, 09:50, to 5
          A small caution about "steady". One of our study volunteers heard it as "slow", and it
          made her sad. She is a runner. Perhaps we ask about the words with younger people too,
          when Siobhán has found some.

          @ 8 callum, 5 days ago, 18:33, to 1
          That was my first one. I was the quiet square with no face, and nobody minded, so thank
          you. I have a postwoman with sore ankles who'd be good on the work question. I'll ask her.
          """);

  private MovingWellTogether() {}
}
