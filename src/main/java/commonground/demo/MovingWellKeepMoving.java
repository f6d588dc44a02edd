package commonground.demo;

/** The long thread: a question asked at lunchtime that ends up in a contract. */
final class MovingWellKeepMoving {
  static final DemoThread KEEP_MOVING =
      Script.thread(
          "What helps people keep moving when the class ends?",
          """
          @ 1 hannah, 112 days ago, 12:41
          Quick one between clinics. We run a six-week exercise class for people with
          osteoarthritis of the knee or hip. People do well in it. Then they leave with a sheet
          and a wave, and when I ring three months later most of them have stopped.

          **Does anyone have evidence on what keeps people going after a class ends?** I have to
          redesign our last session anyway, so a good answer would get used.

          @ 2 bernard, 112 days ago, 13:20, to 1
          I can tell you what didn't keep me going. The sheet. Eight drawings of a man with no
          face doing squats. It's still on the fridge, under the pizza menu.

          @ 3 hannah, 112 days ago, 17:55, to 2
          That sheet is ours, isn't it. I drew the man.

          @ 4 bernard, 112 days ago, 18:31, to 3
          He's very good. He just never looks out of breath.

          @ 5 mei, 111 days ago, 09:08, to 1
          I can do a proper search. Three questions first, so that I look for the right thing:

          1. Osteoarthritis only, or any long-lasting joint pain?
          2. Keeping up the exercises *you gave them*, or staying active in any way at all?
          3. Do you want reviews that add up many studies, or single studies too?

          @ 6 hannah, 111 days ago, 12:50, to 5
          Osteoarthritis, knee or hip. Active in any way: I would be delighted with dancing. And
          reviews please, I get about twenty minutes a week for reading and most of that is spent
          finding my password.

          @ 7 mair, 110 days ago, 20:12, to 6
          Dancing! I've got rheumatoid, so I may not count here. But what stopped me every time
          was a bad week. You miss two classes and you feel you've failed, and then you don't like
          to go back. Nobody had told me a bad week was part of it.

          @ 8 parveen, 110 days ago, 21:26, to 7
          It was the same for my mother. She had a cold, she missed her exercises, and she decided
          that was that. She thought the stopping was her fault. She was too embarrassed to ring.

          @ 9 leroy, 109 days ago, 10:40, to 7
          What Mair said. I run a chair exercise group (tea urn, bad piano, good people) and I keep
          the register. If someone misses two weeks they don't come back, unless one of us rings.
          When we ring, about half do come back. That's not science. It's me and a biro.

          @ 10 tomasz, 109 days ago, 14:22, to 9
          Leroy, a register kept with a biro is data. May I ask how many people, and over how long?
          I don't want to take it from you. I only want to know how much weight it can carry.

          @ 11 leroy, 109 days ago, 19:05, to 10
          Forty-one people, two years and a bit. I never thought of it as data. I thought of it as
          knowing who takes sugar.

          @ 12 mei, 105 days ago, 11:15, to 6
          Search done. I looked at reviews only. In plain words:

          | What was tried | What the reviews say | How sure can we be? |
          |---|---|---|
          | Top-up sessions, weeks after the class | More people kept going | Fairly |
          | Help with making your own plan, including for bad days | Seems to help | Not very |
          | Diaries and step counters | Help some people, for a while | Not very |
          | A leaflet and nothing else | Hard to see any difference | Not very |

          Two warnings. The studies count "keeping going" in different ways, and not many of them
          looked further than a year. I have the full list with my notes on each, if anyone would
          like to check me.

          @ 13 bernard, 105 days ago, 12:02, to 12
          "A leaflet and nothing else." I feel my fridge has been listened to.

          @ 14 hannah, 105 days ago, 12:47, to 12
          Mei, this is just what I needed and I could read it standing up. So: top-ups, a plan that
          has bad weeks in it, and perhaps a person who rings. That costs less than I was afraid
          of.

          @ 15 adaeze, 104 days ago, 21:38, to 12
          One thing that sits underneath that table. Exercise helps with the pain of osteoarthritis,
          the benefit is modest on average, and it tends to last about as long as the moving does.
          So keeping going isn't an extra at the end. I'd want people to hear that in week one.

          @ 16 mair, 104 days ago, 22:05, to 15
          Could you say "modest" another way? Modest is how my nan dressed.

          @ 17 adaeze, 103 days ago, 07:32, to 16
          Ha. Fair. Try this: *for most people it takes the edge off the pain and makes everyday
          things easier. For some it does a lot. For a few it does nothing, and that isn't their
          fault.*

          @ 18 rajan, 101 days ago, 16:10, to 14
          A commissioner's question, and please don't hear it as a no. If you add a top-up session,
          what comes out? It's the same staff and the same room. If you can try it small and count
          who is still moving, I can take that to the next contract round. Without a count I can't.

          @ 19 hannah, 100 days ago, 12:38, to 18
          Honest answer: I'd drop our last class, which is mostly saying goodbye, and move that hour
          to week twelve. Still six sessions. The last one just comes when people wobble.

          The group I have now is in its second week, so I can start with them. Bernard, would you
          look at a new sheet before I use it?

          @ 20 bernard, 100 days ago, 13:04, to 19
          If he gets a face.

          @ 21 siobhan, 98 days ago, 09:30, to 19
          Let me pull this together before it scrolls away.

          - **People who live with it told us** that a bad week is where it goes wrong, and that
            feeling ashamed is what keeps them away.
          - **The research says** top-ups help, plans may help, a leaflet alone does very little.
          - **Leroy's register says** a phone call brings about half of people back.
          - **Hannah will try** a session at week twelve, a call to anyone who misses two, and
            "what I'll do in a bad week" on the new sheet.
          - **We will count** who is still doing something active every week, at week twelve.

          If I've got any of that wrong, say so. I'll put it on the agenda when there is news.

          @ 22 leroy, 97 days ago, 18:44, to 21
          One thing from the biro. Ring up and say "we missed you". Never "you missed a class".
          Same fact, different phone call.

          @ 23 hannah, 20 days ago, 13:01, to 21
          Back with the count, as promised. Eleven people started. Nine were there at the end of
          the first five classes, seven came at week twelve, and the other two took the phone call.
          All **nine are doing something every week**. Bowls, swimming with a grandson, and one man
          is walking a whippet that isn't his.

          The group before them had the old goodbye and the old sheet. I rang all twelve of those at
          the same point, and four were still going. These are tiny numbers, so no bunting yet.

          @ 24 tomasz, 19 days ago, 10:16, to 23
          I agree about the bunting. Two different groups may differ for many reasons, and nine
          people is nine people. Please ask the same question again at six months, and keep a note
          of the two you lost early. The people who leave are often the ones with most to teach us.

          Having said all that: you asked, you listened, you tried it and you counted. I was very
          happy to read this.

          @ 25 rajan, 2 days ago, 17:20, to 23
          It's in. The new service description goes out next month, and it says:

          > A follow-up session at about week twelve, and a friendly call to anyone who misses two.
          > Each person leaves with a plan that includes what to do in a bad week.

          It runs for a year, with a count at the end, and we've asked for the six-month figures
          that Tomasz wanted. I put a one-page note behind it on where the idea came from. It says
          "a community of practice", and no names.

          @ 26 mair, 1 day ago, 19:48, to 25
          Well. I've sat in a lot of rooms where I said my piece and went home and that was the end
          of it. A bad week is in a contract! *Diolch o galon*, thank you from the heart, all of
          you. And Hannah, we still haven't seen the man's face.
          """);

  private MovingWellKeepMoving() {}
}
