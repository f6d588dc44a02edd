package commonground.demo;

/** Who we are, what goes wrong, and a rule that came of it. */
final class LinkGroupTogether {
  static final DemoThread WHO_DO_YOU_KNOW =
      Script.thread(
          "Who do you know, and who would listen to you?",
          """
          @ siobhan, 289 days ago, 10:00
          It isn't about how many people you know. It is about who would put the kettle on for you.
          Tell us **one place**, and one person there who makes things happen.

          @ amina, 10:40
          The community centre. The person is Mrs K at the front desk. If she says it, it's true.

          @ leroy, 12:15
          The hall. The person is whoever has the key.

          @ barty, 288 days ago, 08:30
          The walkers: 300 members, of whom forty walk. The person is the treasurer, since she
          writes to everybody once a year and everybody opens it.

          @ maureen, 197 days ago, 15:20
          The helpline, but that goes one way: they ring us. What I can do is add one sentence at
          the end of a call. "Did you know…?" I make sixty calls a week.

          @ kofi, 147 days ago, 20:15
          The bar after the match. The person is the man who marks the scores, because everyone has
          to come to him.

          @ joyce, 139 days ago, 14:00, to kofi
          In a lunch club it's whoever serves the gravy.

          @ abdi, 95 days ago, 21:00
          My shop. The person is the mirror.

          @ siobhan, 94 days ago, 09:30
          Written down: nine places, about 1,900 people, all of them one cup of tea away. That's
          our reach list. Tell me when it changes.

          @ wendy, 72 days ago, 13:10
          The carers' café. The person is me, I'm afraid. I do the key and the gravy.
          """);

  static final DemoThread WHAT_GOES_WRONG =
      Script.thread(
          "When it goes wrong: somebody took my card for doctor's orders",
          """
          @ joyce, 118 days ago, 16:20
          I must own up. I read out the card on walking. A lady stood up, said "well, if the
          hospital says so", and walked home with a bad foot, two miles. She's all right. I'm not
          sure that I am.

          @ amina, 16:55
          Oh Joyce. You didn't do anything unkind. What did you say just before you read it?

          @ joyce, 17:10, to amina
          "I've had this from the researchers." I thought that made it sound better.

          @ kofi, 20:30, to joyce
          It makes it sound like an order. In the bar I say "here's a thing somebody found, see
          what you think". Then they argue with it. That's how I know they've heard it.

          @ mei, 117 days ago, 09:20
          The card never said who it *wasn't* for. That's on us, not on you. The new one has a line
          at the bottom: "Not sure if this is for you? Ask first."

          @ joyce, 110 days ago, 15:00, to mei
          Read out the new one. The same lady put her hand up and asked first. I could have kissed
          her.
          """);

  static final DemoThread RULE_EIGHT =
      Script.thread(
          "Should there be a rule about saying where it came from?",
          """
          @ kofi, 30 days ago, 19:45
          A chap at the club told me, with great confidence, something that *I* had told him a month
          before. It had grown. It now cured backs.

          @ harjit, 20:20
          In the langar it took one hour. By the time it had come round the kitchen and back to me,
          the study was of ten thousand people, and in Canada.

          @ amina, 29 days ago, 10:10
          So: when you pass it on, say whose it is and how sure they are. One breath. "It's from a
          small study near here, and they're fairly sure."

          @ abdi, 21:05
          In my shop if you say "small study" they say "so it's rubbish". If you say "they asked
          forty people like you" they say "oh, and?"

          @ kofi, 21:20, to abdi
          "Forty people like you." Have that one framed.

          @ siobhan, 16 days ago, 11:05
          We talked about it at the session, and nobody was against. It is rule 8 now, from today.
          The site will ask each of you to read and agree before you next post.

          @ kofi, 15 days ago, 18:10
          Agreed. It asked me very politely.
          """);

  private LinkGroupTogether() {}
}
