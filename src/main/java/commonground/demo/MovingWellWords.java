package commonground.demo;

/** Words: what pain is called at home, a very long question, and some that were for sale. */
final class MovingWellWords {
  static final DemoThread WORDS_FOR_PAIN =
      Script.thread(
          "Beth yw'r gair? ਦਰਦ · ألم · ból: what do you call it at home?",
          """
          @ gwenllian, 36 days ago, 19:20
          Cwestiwn bach i bawb. Yn Gymraeg mae gen i *poen*, *gwayw*, *dolur* a *cric*, ac nid yr un
          peth ydyn nhw. Yn y clinig does gen i ond "pain, out of ten".

          In English: a small question for everybody. In Welsh I have four words for it, and they
          are not the same thing. In the clinic I only have "pain, out of ten". **What are your
          words at home?**

          @ mair, 19:48
          *Gwayw!* Dyna fo. A stab that has gone before you can point at it. I have been saying
          "twinge" to doctors for nineteen years and a twinge is what you get in a ballet lesson.

          @ yusra, 35 days ago, 10:05
          في العربية نقول «وجع» للألم الذي تعرفه ويعرفك، ونقول «ألم» أمام الطبيب. أمي كانت تقول:
          «عظامي تتكلم».

          In Arabic we say *wajaʿ* for the pain you know and that knows you, and *alam* in front of
          a doctor. My mother used to say: "My bones are talking."

          @ adaeze, 13:10, to yusra
          "My bones are talking." I am going to ask people what their bones say.

          @ harjit, 21:15
          ਮੇਰੇ ਪਿਤਾ ਜੀ ਕਹਿੰਦੇ ਹਨ "ਗੋਡੇ ਰੁੱਸ ਗਏ ਹਨ"।

          My father says: "My knees have gone off in a sulk." He said it to the interpreter, and the
          letter to the GP said "knee pain, moderate".

          @ bernard, 21:40, to harjit
          A sulk! They are not broken, they are offended. That is exactly it.

          @ elin, 21 days ago, 12:35
          Yn y feddygfa dw i'n clywed "mae'n fy lladd i" gan rai sy'n gwenu. At the surgery I hear
          "it's killing me" from people who are smiling, and "a bit sore" from people who can't
          stand up. I trust the second more.

          @ tomasz, 20 days ago, 09:25
          In Polish *ból* is short and round, like something dropped. *Łamie mnie w kościach*, it
          breaks me in the bones, is what you say before rain. No questionnaire has that line, and I
          have translated two of them.

          @ yusra, 20 days ago, 18:30, to tomasz
          سؤال لك: هل يسأل الاستبيان عمّا يقوله الناس، أم عمّا يسهل عدّه؟

          A question for you: does the questionnaire ask what people say, or what is easy to count?

          @ tomasz, 19 days ago, 08:50, to yusra
          What is easy to count. You taught mathematics, so you knew the answer.

          @ siobhan, 11 days ago, 10:00
          I've made one page of everybody's words: seventeen so far, in five languages, each with
          what it feels like. Gwenllian and Harjit have checked theirs. Elin will put it on the wall
          by the chairs, and count how many people point at one.
          """);

  static final DemoThread A_LONG_QUESTION =
      Script.thread(
          "If the class, the leaflet and the phone call are all stopped and only one of them can"
              + " come back, which one would you keep, and what would we lose?",
          """
          @ barty, 21 days ago, 09:00
          I ask because our trustees are about to be asked, and because I should like, before I say
          anything at all in a room where people are paid to be quick, to have heard from people who
          have actually sat in the class, read the leaflet or picked up the telephone, since I have
          only done the first, and that in borrowed shorts, in a hall whose heating came on by
          itself at ten minutes to the hour and went off again with a bang that frightened the dog,
          who was not supposed to be there, but who had been very low since the stile at Nether
          Wobbleton was replaced with a gate that he is too proud to be carried through.

          @ leroy, 12:10
          The phone call. It's the only one that notices if you're not there.

          @ dougal, 18:22
          The class. But I would say that, I go for the tea.

          @ ines, 20 days ago, 21:05
          The leaflet, if it's a good one. I can't get to a class with two boys, I don't pick up
          numbers I don't know, and at midnight the leaflet is the only one awake.

          @ barty, 19 days ago, 08:40, to ines
          Now that I should never have thought of, and I am obliged to you. "The only one awake." I
          shall say it exactly so.

          @ rajan, 18 days ago, 17:50
          For what it's worth, from the side of the table where people are paid to be quick: the
          answer that persuades me is who each one reaches that the others don't. Ines has just
          written your paper for you.
          """);

  static final DemoThread BRACELETS =
      Script.thread(
          "Has anyone tried magnets?",
          """
          @ dom, 35 days ago, 11:20
          Magnetic bracelets changed my life. I happen to sell them. Members here get ten per cent
          off.

          @ mair, 11:58
          Thank you for saying that you sell them. I'd still rather you didn't sell them here.

          @ mei, 14:30
          What I know, in two lines. Studies have compared magnets with bracelets that only looked
          like magnets, and found no difference that mattered. I can show the list to anyone.

          @ siobhan, 15:05, to dom
          Dominic, thank you for saying where you stand, that's our rule 6. But people come here to
          talk and not to be sold to. Tell us what helped you; please don't offer it for sale again.
          I have written to you by email too.

          @ dom, 34 days ago, 09:10, to siobhan
          Fifteen per cent, then.

          @ bernard, 33 days ago, 10:25
          My late wife wore a copper one. It turned her wrist green and she said that at least
          *something* was happening.
          """);

  private MovingWellWords() {}
}
