package commonground.demo;

/** What have we done, tried or found? */
final class QualityNetworkShare {
  static final DemoThread LABELS =
      Script.thread(
              "Big print on the labels: eight weeks of it",
              """
              @ femi, 244 days ago, 19:40
              We print medicine labels in the size that the machine came with. For eight weeks I've
              printed them two sizes up, for anyone who asked *or who held the box at arm's length*.

              Before: people came back with a question about nine times a day. Now it's about six. I
              counted with five-bar gates on the back of a till roll.

              @ kwame, 243 days ago, 09:20
              Would you let me see the till roll? A line with one point a week would show whether it
              fell when you changed the labels, or was falling anyway.

              @ femi, 243 days ago, 19:05, to kwame
              It is in the post. It's two metres long.

              @ kwame, 236 days ago, 10:10, to femi
              Drawn. Flat for five weeks, then a step down in the week you began, and it stays down.
              I am pinning the till roll to my wall.

              @ maureen, 235 days ago, 15:30
              People ring me because they can't read the label, and they tell me that it's because
              they've lost their glasses. It never is.
              """)
          .in("share");

  static final DemoThread THE_PHONE =
      Script.thread(
              "Ringing people two days before: does it help?",
              """
              @ owen, 186 days ago, 12:30
              Our surgery began to ring everybody over 75 two days before their first visit to me.
              Not to remind them. To ask: "Is there anything you'd like to talk about on the day?"

              One in five says "the stairs up to you". I had never thought of the stairs.

              @ leroy, 17:45
              Who does the ringing?

              @ owen, 185 days ago, 12:28, to leroy
              Two receptionists and one retired headmistress. She gets the longest answers.

              @ ingrid, 148 days ago, 11:00
              Before we all buy telephones: how long does a call take, and what isn't being done
              meanwhile? I ask kindly.

              @ owen, 147 days ago, 12:40, to ingrid
              Four minutes. What isn't being done is the letter that we used to send, and nobody has
              asked for it back.
              """)
          .in("share");

  static final DemoThread IT_DID_NOT_WORK =
      Script.thread(
              "It did not work: our app for exercises",
              """
              @ hannah, 64 days ago, 12:45
              I promised to tell you about the app. We gave it to 40 people. After six weeks **three
              were using it**, and one of them was my mother.

              - We asked people what they wanted, and then bought what there was.
              - It needed a password with a capital letter. Stiff hands and capital letters.
              - It said "Well done!" on days when people had done nothing. They found that rude.

              @ elin, 20:10
              Thank you. We were about to buy the same one. You've just saved us the money, and me
              the posters.

              @ denise, 63 days ago, 09:05
              May I take this to the other places that I buy for? With your name or without?

              @ hannah, 63 days ago, 12:35, to denise
              With. Somebody may as well be famous for it. What did work was Bernard's new sheet: 22
              of 30 still had it on the fridge.

              @ adaeze, 62 days ago, 21:30
              We should have a prize for the most useful thing that didn't work.

              @ siobhan, 61 days ago, 09:30, to adaeze
              Agreed, with cake. Hannah holds it until somebody fails better.
              """)
          .in("share");

  static final DemoThread LETTERS =
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

              @ elin, 12 days ago, 12:20
              We've copied it, in Welsh and English. First four weeks: 14 missed, where there had
              been 22. Small numbers, same direction.
              """)
          .in("share");

  static final DemoThread BENCHES =
      Script.thread(
              "Six benches between a bus stop and a surgery",
              """
              @ sunil, 24 days ago, 10:00
              A surgery moved. It is 600 metres from the bus now, uphill. We put six benches on the
              way and asked people at the desk, one week before and one week after: "How did you get
              here today?"

              Before: 31 of 200 had walked from the bus. After: 58 of 200.

              @ kirsty, 20:35
              I have a man who goes to that surgery *because of the benches*. He knows the names of
              two dogs now.

              @ kwame, 23 days ago, 09:15
              One week each is thin, and dry weeks are not wet weeks. Will you ask again?

              @ sunil, 23 days ago, 13:40, to kwame
              I will ask in three wet ones. We are not short of them.

              @ ingrid, 22 days ago, 11:20
              Six benches cost less than one home visit a week for a year. I did the sum twice,
              because I liked it so much.

              @ sunil, 6 days ago, 14:05
              First wet week: 49 of 200. So they sit down in the rain as well. We've put a roof over
              number four.
              """)
          .in("share");

  private QualityNetworkShare() {}
}
