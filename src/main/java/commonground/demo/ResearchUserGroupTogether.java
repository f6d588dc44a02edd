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

  private ResearchUserGroupTogether() {}
}
