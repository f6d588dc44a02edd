package commonground.demo;

/** A complaint, the promise that came of it, and the promise kept. */
final class ResearchUserGroupPromises {
  static final DemoThread ASKED_A_LOT =
      Script.thread(
          "Asked a lot, told very little",
          """
          @ 1 shanice, 81 days ago, 21:35
          Can I say something and not get told off. I'm 26 and I've had arthritis since I was 17. I
          worked it out and I've done nineteen surveys and four focus groups. I've heard back from
          ONE.

          I like you lot. But if this is another place where I hand over my worst days and they go
          into somebody's report and that's the last I hear, I'd rather know now.

          @ 2 siobhan, 81 days ago, 22:04, to 1
          You won't be told off. Thank you for saying it. I want to think before I answer properly,
          so give me a day or two.

          @ 3 mair, 80 days ago, 11:50, to 1
          I've been doing this for fifteen years and I've got a drawer full of thank-you letters. I
          couldn't tell you one thing that changed. You're right, and I'm cross that you're right.

          @ 4 tomasz, 80 days ago, 13:25, to 1
          I'll answer for researchers, because I am one. These are reasons and not excuses. The
          money ends. The person who would have written to you has already moved to another job. And
          nobody is ever paid to write the last letter.

          I did it myself. In my first study there were twelve people who gave me hours of their
          time. I finished, I got a new post, and I never wrote to them. I still have the list.

          @ 5 bernard, 80 days ago, 15:10, to 4
          Then write to them.

          @ 6 tomasz, 80 days ago, 18:42, to 5
          Yes.

          @ 7 siobhan, 79 days ago, 10:05, to 1
          Here's what I'd like us to promise each other.

          1. No request comes to this group without **a date by which we hear back**.
          2. I keep the list of those dates, and read it out at every session.
          3. If nothing came of it, they tell us that, and why.
          4. If a team doesn't report back, we don't take that team's next request.

          What have I missed?

          @ 8 shanice, 79 days ago, 12:20, to 7
          4 is the one. Would you really do it though?

          @ 9 siobhan, 79 days ago, 12:48, to 8
          Yes. I may want you sitting next to me when I do.

          @ 10 parveen, 77 days ago, 21:02, to 7
          Could we add: tell us in the way that we told you. If I came and sat in a room, please
          don't send me a report.

          @ 11 tomasz, 74 days ago, 20:15, to 5
          I wrote to all twelve. Three of the letters came back. Four people have answered so far.
          One is pleased, one is angry and has every right to be, one had forgotten all about me,
          and one asked how my mother's knee was.

          Eight years late. Thank you, Bernard.

          @ 12 shanice, 74 days ago, 20:37, to 7
          OK. I'm in
          """);

  static final DemoThread WHAT_WE_DID =
      Script.thread(
          "What we did with your comments on the tiredness questions",
          """
          @ 1 tomasz, 8 days ago, 14:10
          Three months ago you looked at our questions about tiredness. You sent 34 comments, and
          the date I promised to come back by is this week. So:

          | You said | What we did |
          |---|---|
          | "Fatigue" isn't a word we use | It says "tiredness" all the way through |
          | Nobody can remember four weeks | It asks about the last seven days |
          | The smiley faces are for children | Gone |
          | Ask about foggy thinking | Two new questions |
          | 41 questions is too many | Now 26 |
          | Let me stop halfway and come back | **Not done.** Our form can't save yet |

          On the last one: we've asked for it, and it depends on somebody else's budget. I'll tell
          you within two months, whichever way it goes.

          **Has it made a difference?** Of the first 30 people given the new questions, 27 finished.
          With the old ones it was 19 out of 30. Other things had changed as well, so I won't claim
          that it was all down to you. But I think a lot of it was.

          @ 2 shanice, 8 days ago, 17:45, to 1
          I was the one who moaned about this exact thing so: thank you. A proper one. I've never
          seen a "not done" in one of these before. It makes me believe the rest of it

          @ 3 mair, 7 days ago, 11:20, to 1
          34 comments! Who on earth sent 34?

          @ 4 tomasz, 7 days ago, 11:52, to 3
          You sent nineteen of them, Mair.

          @ 5 parveen, 5 days ago, 20:47, to 1
          About not being able to stop and come back. On paper you can stop whenever you like. Is
          paper still allowed?

          @ 6 tomasz, 4 days ago, 09:25, to 5
          It is, and I should have said so. From today it's on the first screen: "Would you like
          this on paper? Tell us and we will post it, with a stamp for sending it back." Thank you,
          that was an easy one to put right.

          @ 7 siobhan, 3 days ago, 16:05, to 1
          I've put all of this in our record of what the group has changed. That's five entries now.
          Next time somebody asks what we're *for*, we can show them.
          """);

  private ResearchUserGroupPromises() {}
}
