package commonground.demo;

/** What it is like: small wins, a flare, and a daughter's worry. */
final class MovingWellLiving {
  static final DemoThread SMALL_WINS =
      Script.thread(
          "Small wins, any size",
          """
          @ 1 leroy, 118 days ago, 18:15
          New place, so let's not be shy. Tell us one small win from your week. The rule in our
          group is that nobody is allowed to say "only". I'll start: I fixed the tea urn.

          @ 2 bernard, 118 days ago, 19:02, to 1
          Walked to the paper shop. Got there, no wallet. Walked home, got it, walked back. So
          that's two walks to the paper shop.

          @ 3 mair, 117 days ago, 10:44, to 1
          Opened a jar of beetroot by myself, with a rubber glove on. *Dim problem!*

          @ 4 hannah, 117 days ago, 12:39, to 3
          I have a cupboard full of gadgets for opening jars. You've just beaten the lot with the
          washing-up.

          @ 5 siobhan, 96 days ago, 17:10, to 1
          I asked for help with carrying the chairs. I've never done that before. Two people said
          yes at once and I felt daft for waiting.

          @ 6 tomasz, 95 days ago, 20:22, to 1
          My daughter read my plain English summary and asked for three changes. She is nine. She
          was right about two of them.

          @ 7 bernard, 95 days ago, 20:40, to 6
          What was the third?

          @ 8 tomasz, 95 days ago, 21:05, to 7
          She wanted a horse in it.

          @ 9 parveen, 30 days ago, 21:12, to 1
          I sat down and drank a whole cup of tea while it was still hot.

          @ 10 adaeze, 30 days ago, 22:20, to 9
          That's not a small one.

          @ 11 callum, 17 days ago, 19:15, to 1
          Cycled all the way up the hill that I usually push the bike up. A patient of mine came
          past me near the top. She's eighty-one, it's electric, and she rang the bell.

          @ 12 mair, 2 days ago, 09:31, to 3
          Beetroot again. I think I'd left the lid loose from last time, so it may not count. I'm
          counting it.
          """);

  static final DemoThread A_FLARE =
      Script.thread(
          "What a flare is like",
          """
          @ 1 mair, 97 days ago, 20:14
          At the last session Adaeze asked me what a flare is like and I said "not very nice", which
          was no use to anybody. Here's a better try.

          It starts the day before. I feel as if I'm getting a cold and the cold never comes. Then
          I wake up and somebody has filled my hands with wet sand. I can't make a fist. I can't do
          my bra up. The kettle's too heavy, so I fill it a cup at a time.

          The pain isn't the worst of it, it's the tired. I don't mean sleepy. I mean like a phone
          on four per cent, and every little thing takes one off. A shower. A text.

          Then it goes, and I look well, and people say "you look well". They mean it kindly.

          If you're a doctor or a nurse, don't ask me what the pain is out of ten. Ask me **what I
          couldn't do this week**. I'll tell you the truth by accident.

          @ 2 adaeze, 97 days ago, 21:47, to 1
          Thank you for writing this. I've read it three times. "What couldn't you do this week?" is
          on a sticky note on my screen now. It's where "pain score" used to be.

          @ 3 bernard, 96 days ago, 09:12, to 1
          Mine's the other kind, the osteo, so I don't get the flu side of it. Mine is more like a
          bad neighbour. Nothing for weeks, then he's moving furniture at three in the morning. But
          yes to the kettle. I've got mine on a tipper stand and I should have done it years back.

          @ 4 parveen, 96 days ago, 20:30, to 1
          I look after my mother and I'm sorry to say I have said "you look well today" many times.
          What should I say?

          @ 5 mair, 96 days ago, 20:58, to 4
          Nothing to be sorry for, cariad. You could ask "what sort of day is it?" Then she gets to
          pick.

          @ 6 hannah, 95 days ago, 12:36, to 1
          Can I ask a physio question? I was taught to tell people in a flare to keep a little
          gentle movement going, as far as they can. What's it like to be told that on a four per
          cent day?

          @ 7 mair, 95 days ago, 19:20, to 6
          Depends how it's said. If you say "try to keep moving", I hear "you're not trying".

          If you asked me "what's the smallest thing you could manage today?" I'd say hands in a
          bowl of warm water, open and shut, while the play is on the radio. That's all I've got.
          But it's mine, I picked it.

          @ 8 adaeze, 94 days ago, 07:25, to 1
          Anyone can read this page, so a note for whoever finds it and is worried. A flare that you
          know is one thing. **One joint that is suddenly hot and very swollen, or a fever along
          with it**, means get medical help the same day. Nobody here can advise you on your own
          medicines. The team that looks after you can.

          The [NHS page on arthritis](https://www.nhs.uk/conditions/arthritis/) is a plain place to
          begin.

          @ 9 callum, 12 days ago, 18:22, to 1
          I've only just found this. I've been a podiatrist for nine years and I have asked "out of
          ten?" on every day of it.

          So today I asked a man what he hadn't been able to do this week. He said, "Put the bins
          out, and I've not told my wife." We talked about shoes for five minutes and bins for ten.
          I think that's the most useful I've been since I joined. Thank you.
          """);

  static final DemoThread AFTER_A_FALL =
      Script.thread(
          "My mother will not walk since her fall",
          """
          @ 1 parveen, 24 days ago, 22:04
          I hope this is the right place. My mother is 78 and has arthritis in her knees and her
          hands. Five weeks ago she fell in the hall. The hospital checked her, nothing was broken,
          and they were very good. But since then she won't go further than the bathroom. She says
          her knees are used up and if she walks she will use up what is left.

          I don't want to bully her. I also don't want to watch a chair become her whole house. Is
          she right that walking makes it worse? And how do I say anything without it turning into a
          fight?

          I know you can't tell me what to do about her. I think I need to hear from someone who
          isn't my brother.

          @ 2 leroy, 24 days ago, 22:27, to 1
          It is the right place. Somebody who knows about knees will be along in the morning. I just
          didn't want you to go to bed on no answer. You sound like a good daughter and this sounds
          hard.

          @ 3 hannah, 23 days ago, 07:21, to 1
          Morning, Parveen. You're right, none of us can advise about your mum, because we haven't
          met her. I can tell you what's true in general.

          - For most people with arthritis, walking **doesn't use a joint up**. Joints like to be
            moved. It's the muscles that suffer from sitting.
          - Being frightened after a fall is very common. Physios and falls teams work on it every
            day, so you don't have to talk her round on your own.
          - In many places they will come to the house.

          I'd ring her GP surgery and ask about a falls or physio visit. And if anything is new,
          such as more pain, dizziness, another fall or not being able to put weight on a leg, get
          that looked at first. Before any advice from strangers on a website, me included.

          @ 4 mair, 23 days ago, 08:05, to 1
          I fell in the chapel car park once, carrying a tray of Welsh cakes. Afterwards everyone
          thought I was scared of walking. I was scared of people *seeing* me fall. It might be
          worth asking her what the fear is. You could be guessing the wrong one.

          @ 5 bernard, 23 days ago, 09:40, to 1
          I thought I was used up too. Then a young physio told me, "It's not a tyre, Bernard, it's
          a plant." Corny. But I've been watering it ever since.

          @ 6 parveen, 22 days ago, 21:50, to 4
          Mair, I asked her. She isn't afraid of falling. She's afraid of lying there while I am at
          work and not being able to reach the phone. I would never have guessed. I've been talking
          about walking and all this time she was thinking about the floor.

          @ 7 hannah, 21 days ago, 12:52, to 6
          What a thing to have found out, and well done for asking. It's also something that can be
          helped. Tell the team exactly that, in her words. There are ways of getting up again that
          can be taught, and there are alarms you wear on your wrist. They get asked about both all
          the time.

          @ 8 leroy, 20 days ago, 17:30, to 6
          And who's asking you what sort of day it is? You can ask the council for a carer's
          assessment, for you and not for her. It's a conversation about what you need. Most of the
          carers in our group didn't know they could.

          @ 9 parveen, 13 days ago, 20:34, to 1
          A small report. Someone is coming to the house next week. In the meantime she has an alarm
          for her wrist, which she calls her pop star bracelet. Yesterday she walked to the front
          door by herself to show it to the postman. I went and cried in the kitchen for a bit.

          I have rung the council too, Leroy.

          @ 10 mair, 13 days ago, 20:52, to 9
          *Da iawn hi!* Well done her. And well done you.
          """);

  private MovingWellLiving() {}
}
