package commonground.demo;

/** What holds the group together: being thanked, meeting, and a kettle. */
final class ResearchUserGroupTogether {
  static final DemoThread KETTLE =
      Script.thread(
          "Kettle's on",
          """
          @ 1 siobhan, 119 days ago, 15:00
          No agenda in here. Come in, sit down, and tell us what you can see out of your window.

          @ 2 bernard, 119 days ago, 15:22, to 1
          A bus. Late.

          @ 3 mair, 119 days ago, 16:40, to 1
          A mountain, or it was this morning. Now it's a cloud with a sheep shouting in it.

          @ 4 parveen, 118 days ago, 20:31, to 1
          My neighbour's cat. She looks in at my kitchen as if I owe her rent.

          @ 5 leroy, 117 days ago, 12:15, to 1
          Rain, coming down on a minibus I've just washed.

          @ 6 shanice, 105 days ago, 19:50, to 1
          New here, hi. The bins. No wait there's a FOX on the bins

          @ 7 bernard, 58 days ago, 17:12, to 2
          New driver on my old route today. A lady got on with a frame, and he waited until she'd
          sat down before he pulled away. I very nearly clapped.

          @ 8 shanice, 58 days ago, 17:20, to 7
          You should of clapped!!

          @ edited
          You should HAVE clapped!! (sorry Mei)

          @ 9 parveen, 22 days ago, 20:15, to 4
          The cat has moved in.

          @ 10 mair, 21 days ago, 11:02, to 9
          Mae'r gath wedi ennill. (The cat has won.)

          @ 11 shanice, 1 day ago, 20:25, to 1
          Did a whole week at work. Five days, first time since the flare. Everyone there thinks
          that's just called a week. So I'm telling you

          @ 12 mair, 1 day ago, 20:44, to 11
          Llongyfarchiadau, cariad! We know just what that is. Now put your feet up, and I mean up.
          """);

  static final DemoThread THANK_YOU_PAYMENTS =
      Script.thread(
          "Being thanked properly: payments and travel",
          """
          @ 1 siobhan, 104 days ago, 10:20
          A few people have asked how this works, so here it is in one place.

          - Each study says **before you start** what it pays for your time. If it doesn't say, ask
            me.
          - You can take it as a bank payment, as vouchers, or not at all. It's up to you every
            time, and you needn't give a reason.
          - We pay for travel, and for someone to sit with the person you care for.
          - **If you get benefits,** a payment or a voucher can affect them. Get advice before you
            say yes. I can give you the name of someone who knows, and asking commits you to
            nothing.

          @ 2 shanice, 104 days ago, 12:05, to 1
          Is it paid on time? My shifts change every week so I need to know when it's coming, not
          just that it is

          @ 3 siobhan, 104 days ago, 14:30, to 2
          Usually within a month, and I know "usually" isn't much good to you. From now on I'll give
          you the date when I send the form. If it's late I chase it. You don't.

          @ 4 bernard, 103 days ago, 09:15, to 1
          I don't want paying, thank you. I want a bus that runs after six.

          @ 5 siobhan, 103 days ago, 09:50, to 4
          I can't do the bus. I can do a taxi home after six, it's in the budget for just that.

          @ 6 mair, 102 days ago, 19:25, to 1
          Nobody should have to find the train fare and then wait to get it back. I've known people
          say no to a meeting over that, and give some other reason.

          @ 7 siobhan, 99 days ago, 11:40, to 6
          You're right, and I've got it changed. If you tell me you're coming, **we book and pay for
          the travel beforehand**. You won't have to ask as a favour. It's now the first thing on
          the form.
          """);

  static final DemoThread SESSION_NOTES =
      Script.thread(
          "Notes from our session, and who is doing what",
          """
          @ 1 siobhan, 28 days ago, 16:50
          Five of us in the room and three online. Short notes, because the session wasn't.

          **The list of dates.** Four answers owed to us. Three came on time. The fourth is a week
          late and I've rung them.

          **A new kind of request.** A team wants our help with their question *before* they write
          anything down. Everyone liked that.

          **Decided:** when we have more requests than time, the ones that come before the money has
          been asked for go first. That's when we can change the most.

          **Actions**

          - Leroy: find two people from outside town who'd like to try a session
          - Mei: a page on how to read a study in ten minutes
          - Tomasz: bring the pacing leaflet here before it goes to the ethics committee
          - Siobhán: talk less. I timed it.

          @ 2 mair, 28 days ago, 19:10, to 1
          I'll run the next one if you like. You do the notes and somebody else can do the biscuits.

          @ 3 bernard, 28 days ago, 19:24, to 2
          Biscuits: me.

          @ 4 shanice, 27 days ago, 12:33, to 1
          From online: I could hear all of it except when you lot in the room laughed and I didn't
          know why. Could someone type the joke?

          @ 5 leroy, 27 days ago, 17:15, to 4
          Put me down as joke secretary. I'll take it seriously.

          @ 6 siobhan, 23 days ago, 10:30, to 1
          Settled: Mair runs it, Bernard does biscuits, Leroy minutes the jokes. And the late answer
          has come. It's a good one, and they said sorry without being asked.
          """);

  static final DemoThread NEVER_SAY =
      Script.thread(
          "What do you never say at the appointment?",
          """
          @ 1 mair, 18 days ago, 19:10
          Some things are hard to say with your name on them. In this group you can leave it off:
          tick the box below your words. So what do you never say at the appointment?

          I'll begin, with my name on. I say "not too bad", every single time.

          @ 2 parveen, 18 days ago, 22:05, to 1, without a name
          I say the tablets are fine. I stopped taking them two months ago. I can't look after
          anybody while they make me sick.

          @ 3 mei, 17 days ago, 09:20, to 2
          Thank you for saying it. You've a lot of company: when people count, about half of those
          with a long illness don't take their medicines as the label says. Mostly they have a
          reason as good as yours.

          Somebody can often find one that sits better. If it would help, we can work out here what
          to say and to whom.

          @ 4 parveen, 17 days ago, 21:40, to 3, without a name
          I didn't know it was half. I'll ring the pharmacy. Not the doctor. I'm starting small.

          @ 5 ines, 12 days ago, 22:12, to 1, without a name, warning: Very low moods
          Some nights I think it'd be easier for everyone without me in it. I don't want to do
          anything about it. I wanted to put it down where people would read it and not get up and
          leave.

          @ 6 siobhan, 12 days ago, 22:28, to 5
          I've read it and I haven't got up. Whoever you are, thank you for trusting us with it.

          If it ever turns into wanting to do something, please ring 999. For tonight there's 111,
          and the Samaritans are on 116 123, at any hour. You don't have to have decided anything
          to ring.

          @ 7 shanice, 11 days ago, 07:50, to 5
          reading this on the bus. I've had those nights and I'm still here on this stupid bus. glad
          you're here too

          @ 8 ines, 10 days ago, 20:30, to 6, without a name
          I rang. A man with a very slow voice. For some of it we talked about his dog. Then I slept.
          """);

  private ResearchUserGroupTogether() {}
}
