package commonground.demo;

/** Know-how for getting out of the house, and a welcome for a newcomer. */
final class MovingWellPractical {
  static final DemoThread GETTING_OUT =
      Script.thread(
          "What makes it easier to get out of the house?",
          """
          @ 1 leroy, 75 days ago, 11:05
          I'm making a one-page poster for the wall at our hall: *Getting out when your joints are
          bad*. No medical stuff, just know-how. Mine is "go at half past ten, when the buses are
          empty and the shops are awake". What's yours?

          @ 2 bernard, 75 days ago, 11:48, to 1
          My subject. I drove buses for 62 years.

          1. Ask the driver to lower the step. There's a button. We don't mind.
          2. Sit where there's no wheel arch, your knees will thank you.
          3. Stay sat until it stops. Nobody ever missed a stop because they waited.

          And nobody should be shy about the ramp. It's there to be used.

          @ edited
          My subject. I drove buses for 26 years. (It said 62. It only felt like it.)

          1. Ask the driver to lower the step. There's a button. We don't mind.
          2. Sit where there's no wheel arch, your knees will thank you.
          3. Stay sat until it stops. Nobody ever missed a stop because they waited.

          And nobody should be shy about the ramp. It's there to be used.

          @ 3 mair, 75 days ago, 19:10, to 1
          A bag on wheels. I held out for years because I thought it was a granny thing. Then I
          called it my luggage.

          @ 4 parveen, 74 days ago, 21:02, to 1
          Find out where the toilets are first. It isn't elegant. But my mother would not leave the
          house until we had made a list.

          @ 5 hannah, 73 days ago, 12:45, to 1
          Plan the sitting down. I get people to plan a walk from bench to bench. When that's easy,
          skip a bench.

          @ 6 tomasz, 72 days ago, 15:30, to 1
          Not research, only my father and his hip. If I say "let's go for a walk", he says
          "tomorrow". If I say "would you post this letter for me", he has his coat on. He needs to
          be going *for* something.

          @ 7 leroy, 70 days ago, 18:20, to 1
          Poster's up. Here's what it says:

          1. **Go out for something.** Post a letter. Buy one lemon.
          2. **Go when it's quiet.** Half past ten is good.
          3. **Know where you can sit.** Bench to bench is still a walk.
          4. **Know where the toilets are.** Everybody wants to know, nobody asks.
          5. **Put the shopping on wheels.** Call it luggage.
          6. **Ask the driver.** They don't mind. We have that from a driver.

          At the bottom it says "from people who know". A lady has already written number 7 on it in
          pen: *tell somebody where you're going, then you have to go*.

          @ 8 bernard, 70 days ago, 18:52, to 7
          That's better than the one we had at the depot. Ours was about tyres.
          """);

  static final DemoThread A_NEW_PODIATRIST =
      Script.thread(
          "Hello from a podiatrist with a lot of sheep",
          """
          @ 1 callum, 29 days ago, 18:40
          Evening, all. I'm Callum. I look after feet, at three small clinics with a great many
          sheep in between. I'm the only podiatrist for a good thirty miles, so there's nobody down
          the corridor to ask the daft questions.

          Here's the first one. Is it all right if I mostly read for a while?

          @ 2 siobhan, 28 days ago, 09:05, to 1
          Welcome, Callum. Reading is taking part, and nobody keeps score. If you've ten minutes,
          I'd start with these:

          - **What a flare is like**, which is the one that people tell other people about
          - **Small wins**, for when you'd like to say something and don't know what
          - the next monthly session. You can come with your camera off and that's fine.

          @ 3 mair, 28 days ago, 10:20, to 1
          Croeso cynnes i ti, Callum! Mae'n braf cael rhywun sy'n deall traed.

          (A warm welcome to you. It's good to have someone who understands feet.) My feet were the
          first thing to go and the last thing anyone looked at.

          @ 4 callum, 28 days ago, 18:55, to 3
          Diolch, Mair. I have about six words of Welsh and that was one of them.

          Could I ask about "the last thing anyone looked at"? I hear it a lot, and I'd like to know
          where it goes wrong.

          @ 5 mair, 27 days ago, 19:41, to 4
          Your hands are there on the table, so they ask about your hands. Nobody says "take your
          socks off". And it takes me five minutes to get a sock back on and there's a queue
          outside, so I don't offer.

          @ 6 hannah, 27 days ago, 20:03, to 5
          Guilty. I've been thinking "no time for socks" for years and never once thought about who
          was doing the hurrying. I'll say it at the start from now on, and I'll help with the
          socks.

          @ 7 bernard, 26 days ago, 08:15, to 1
          Welcome aboard. There's no such thing as a daft question here. I've tested it.
          """);

  private MovingWellPractical() {}
}
