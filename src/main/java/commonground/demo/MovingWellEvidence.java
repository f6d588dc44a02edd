package commonground.demo;

/** Evidence shared, asked for by a date, and listed. */
final class MovingWellEvidence {
  static final DemoThread MINDLINES =
      Script.thread(
          "An old paper that explains my week",
          """
          @ 1 adaeze, 88 days ago, 21:52
          For anyone who has wondered why GPs don't just *do what the research says*:

          Gabbay J, le May A. [Evidence based guidelines or collectively constructed "mindlines?"
          Ethnographic study of knowledge management in primary
          care](https://doi.org/10.1136/bmj.329.7473.1013). BMJ, 2004.

          **In plain English.** Two researchers spent a long time sitting in GP surgeries, watching
          how decisions get made. The doctors and nurses hardly ever stopped to look up research or
          a guideline. They used what the authors call *mindlines*: a kind of guideline in the head.
          It is built from training, a bit of reading, the patients you have seen, and most of all
          from talking to people you trust.

          **Why I'm sharing it.** If that's right, you won't change what I do by sending me a PDF.
          You change it by being in the conversation.

          It's more than twenty years old and looked closely at only a few practices, so take it as
          a good picture and not as proof.

          @ 2 hannah, 87 days ago, 12:44, to 1
          Our staffroom kettle has changed more of what I do than any email. Somebody comes back
          from a course, tells it over a tea, and by the end of the week three of us are trying it.

          @ 3 bernard, 87 days ago, 14:10, to 2
          So who checks what gets said at the kettle? At the bus depot there were plenty of things
          everybody knew. Some of them had been wrong for thirty years.

          @ 4 adaeze, 87 days ago, 22:11, to 3
          That's the right worry, and I don't have a neat answer. A whole practice can be wrong
          together, quite happily. I think what puts it right is having someone at the kettle who
          knows something different. A librarian. A researcher. A patient who says "that isn't how
          it was for me".

          @ 5 mei, 86 days ago, 09:20, to 4
          [quote post 4, characters 92 to 188]

          I notice "a librarian" came first.

          A newer one in the same line: Cowdell F, Ahmed T, Layfield C. *Knowledge mobilisation: a
          UK co-creation study to devise strategies to amend lay and practitioner atopic eczema
          mindlines…* BMJ Open, 2020;10:e036520. It's about eczema, but the idea travels. It looks
          at the mindlines of patients as well as practitioners.

          @ 6 mair, 84 days ago, 19:31, to 5
          So we've got them too. Mine says never trust a man who tells you to "just pop up on the
          couch".
          """);

  static final DemoThread REFERRING_YOURSELF =
      Script.thread(
          "Brief due in three weeks: booking your own physio appointment",
          """
          @ 1 rajan, 61 days ago, 16:35
          I have a two-page brief to write and a date I can't move, three weeks from now. The
          question is:

          > Should people with joint pain be able to book a first physiotherapy appointment
          > themselves, without seeing a GP first?

          What would help me most:

          1. What happened in places that did it. Did the waiting lists grow?
          2. Who got left out? I worry that it suits people like me, who enjoy a form.
          3. What should it feel like for the person?

          I don't need forty pages. I need five sentences I can stand behind. If all you have is a
          story, send the story, and I'll call it a story.

          @ 2 hannah, 60 days ago, 07:18, to 1
          Story, then. We had it somewhere I used to work. The flood everyone was afraid of did
          come, for about two months, and then it settled down. That's my memory and not a count.

          What I'd do differently: it was online only. The older people more or less vanished from
          my list and it took us a year to notice.

          @ 3 mei, 59 days ago, 10:02, to 1
          A first look. Several parts of the UK have tried this over the last twenty years, and most
          reports found it safe and well liked, with no lasting jump in numbers. They are weaker on
          your question 2. It's much easier to survey the people who came than the people who
          didn't.

          [@rajan], you'll have one page from me in a week. I'll mark each line as a *count*, a *survey* or a
          *story*.

          @ 4 parveen, 59 days ago, 21:15, to 1
          About question 3. My mother will not fill in a form on a screen. She will talk to a
          person. If there is a number to ring, and somebody who waits while she finds her words
          (her English goes when she is worried), she will do it herself.

          If it is only a website, it will be me doing it at eleven at night. Then it isn't
          referring *yourself*, is it?

          @ 5 rajan, 58 days ago, 08:40, to 4
          Parveen, may I put that last line in the brief, word for word? I'd say "a carer in our
          community of practice" and leave out your name.

          @ 6 parveen, 58 days ago, 20:51, to 5
          Yes. Thank you for asking me first.

          @ 7 bernard, 58 days ago, 21:30, to 1
          Whatever you decide, tell people it's allowed. I had four years of sore knees because I
          thought you had to wait to be sent. I drove a bus. I'm used to waiting for the bell.

          @ 8 adaeze, 57 days ago, 22:02, to 1
          The GP worry, out loud: what if something serious gets missed? It's a real question but I
          don't think it's a reason to say no. I'd want a few safety questions at the point of
          booking, and a quick way back to us when the physio isn't happy.

          You should also know I'd get two or three appointments a day back. I'm not a neutral
          witness.

          @ 9 rajan, 43 days ago, 17:48, to 1
          Sent this afternoon. Two pages. These are the five sentences:

          | What we said | What it rests on |
          |---|---|
          | It is busier for some months and then it settles | Counts from other areas, and Hannah |
          | People who used it liked it | Surveys |
          | We know little about the people who did not use it | Nobody counted them |
          | An online form alone would leave people out | Two stories, and they agree |
          | It needs safety questions and a quick way back to the GP | Adaeze |

          I quoted Parveen. I'll come back and tell you what they decide, either way.

          @ 10 rajan, 33 days ago, 09:12, to 9
          Either way turns out to be **yes**: in one area first, for a year, with a phone line as
          well as the form. The phone line was very nearly cut to save money. Somebody read
          Parveen's sentence out and the room went quiet, and it stayed.

          We also agreed to count who does *not* come.

          @ 11 parveen, 33 days ago, 19:40, to 10
          I read this to my mother. She says you are welcome, and what are the opening hours?
          """);

  static final DemoThread READING_LIST =
      Script.thread(
          "New reading list: how research gets into practice",
          """
          @ 1 mei, 36 days ago, 10:12
          Several of you asked for something short on how research gets used, and why so much of it
          doesn't. Five to start with, shortest first.

          1. Stevenson K and others. [Can Communities of Practice Assist the Implementation of
             Research Across the Academic Health Sciences
             Network?](https://doi.org/10.1093/rheumatology/keu099.006) Rheumatology, 2014. *A
             conference summary, about groups a good deal like this one.*
          2. Gabbay J, le May A. The [mindlines](https://doi.org/10.1136/bmj.329.7473.1013) paper.
             BMJ, 2004. *Adaeze put this one into plain English for us.*
          3. Ward VL. Why, whose, what and how? A framework for knowledge mobilisers. Evidence and
             Policy, 2017. *Four questions to ask yourself before you start.*
          4. Knowles SE and others. More than a method: trusting relationships, productive tensions,
             and two-way learning as mechanisms of authentic co-production. Research Involvement and
             Engagement, 2021. *On trust, and on useful friction.*
          5. Lamont T. Making Research Matter. Policy Press, 2021. *A whole book, for a train
             journey.*

          If you'd like one of them and can't get at it, ask me. That's what I'm for.

          @ 2 mair, 36 days ago, 19:22, to 1
          "Useful friction" is a lovely way of saying a row.

          @ 3 mei, 35 days ago, 09:00, to 2
          The authors say "productive tensions". I was translating.

          @ 4 hannah, 34 days ago, 12:40, to 1
          Read number 3 in the car park. I've been starting at "how" for years and skipping the
          other three.

          @ 5 rajan, 33 days ago, 17:15, to 1
          Could you add this one? Staniszewska S, Lilford RJ. *The capacity of health service
          commissioners to use evidence: a case study*. 2018. It's about people like me, so I read
          it through my fingers.

          @ 6 mei, 31 days ago, 10:44, to 5
          Added, as number 6. I have left your fingers out of the citation.
          """);

  private MovingWellEvidence() {}
}
