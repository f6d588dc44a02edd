package commonground.demo;

/** A long thread of short posts: it goes over two pages. */
final class MovingWellWalks {
  static final DemoThread A_LINE_A_DAY =
      Script.thread(
          "One line a day: how far, and what you saw",
          """
          @ barty, 100 days ago, 08:15
          I propose a small experiment. **One line a day: how far, and what you saw.** No steps,
          no minutes, no charts. I shall begin: to the gate and back, and a heron.

          @ bernard, 100 days ago, 09:02
          Paper shop. A queue.

          @ mair, 100 days ago, 19:40
          To the end of the lane. Rain, then a rainbow, then the same rain.

          @ dougal, 91 days ago, 07:50
          New here, new hip. Kitchen to the bathroom and back. Saw the dog laughing.

          @ hannah, 91 days ago, 12:40, to dougal
          Kitchen to bathroom on a new hip is a proper walk. What did the dog say?

          @ dougal, 91 days ago, 13:15, to hannah
          That he has seen better. He has not.

          @ kit, 90 days ago, 20:05
          Round the block. A child on a scooter overtook me twice.

          @ dougal, 89 days ago, 08:05
          To the front door. The postman clapped. I think he meant it.

          @ leroy, 89 days ago, 18:10
          From the minibus to the hall, fourteen times, with chairs. That counts.

          @ barty, 88 days ago, 08:20
          It certainly counts. To the church and back. The clock has stopped at twenty past four,
          as it does whenever I need it.

          @ ines, 88 days ago, 21:30
          To the school gate. Both boys had odd shoes on. So did I.

          @ bernard, 87 days ago, 10:12, to ines
          My best days on the buses were odd-shoe days. Paper shop. No queue!

          @ tomasz, 86 days ago, 17:55
          Walked to the station instead of taking the tram, because I am supposed to believe in
          it. A fox, in no hurry.

          @ mair, 85 days ago, 11:05
          Nothing today. Bad day. I saw the ceiling.

          @ barty, 85 days ago, 11:40, to mair
          A ceiling is a thing seen. It is in the book.

          @ ines, 85 days ago, 13:20, to mair
          Same ceiling here. It has a crack like a map of Portugal.

          @ mair, 84 days ago, 10:30, to ines
          Mine is like a cow. Bathroom and back, so we're off again.

          @ dougal, 82 days ago, 08:00
          To the corner! With the stick. Saw the corner.

          @ hannah, 82 days ago, 12:32, to dougal
          Reading this in clinic with a grin on. Somebody asked me what was so funny and I said a
          corner.

          @ kit, 80 days ago, 19:15
          Along the canal. Three ducks and a shopping trolley.

          @ bernard, 79 days ago, 09:45
          Paper shop, the long way. I have found a wall at exactly the right height.

          @ leroy, 79 days ago, 18:30, to bernard
          Which wall? I'm serious, there's a man in our group who needs a wall.

          @ bernard, 78 days ago, 09:50, to leroy
          Outside the old bank. Flat top, gets the sun at ten. Tell him to leave me a bit.

          @ dougal, 76 days ago, 08:10
          Corner, then the *next* corner. The dog came. He is supposed to be on a lead and so am
          I.

          @ parveen, 75 days ago, 07:20
          Home from my night shift on foot. The bakery was already lit.

          @ barty, 74 days ago, 08:25
          Two miles, one stile. I got over it. I do not say how.

          @ tomasz, 72 days ago, 20:40
          My daughter came. She counted nine dogs and would like it noted that she was first to
          the lamp post.

          @ ines, 70 days ago, 21:10
          To the allotment. Sat down. Stayed sat. Beans.

          @ mair, 69 days ago, 10:55
          Market and back with the bag on wheels. It squeaks. People move aside.

          @ dougal, 68 days ago, 08:00
          No stick as far as the corner. With stick home. Saw my neighbour see me.

          @ leroy, 67 days ago, 18:05
          The man in our group has found the wall. He says the end seat was taken by a chap with a
          newspaper.

          @ bernard, 67 days ago, 18:22, to leroy
          I moved up!

          @ kit, 62 days ago, 20:20
          Hill. All of it. I won't say I liked it.

          @ barty, 60 days ago, 08:30
          I am asked by three people what this is *for*. It is for reading at breakfast.

          @ dougal, 55 days ago, 08:15
          A mile. I looked it up twice. A mile, with a hip they put in themselves.

          @ hannah, 55 days ago, 12:45, to dougal
          A mile! I've just told the whole team.

          @ mair, 55 days ago, 19:05, to dougal
          Da iawn ti. And the dog?

          @ dougal, 55 days ago, 19:20, to mair
          Asleep before I had my coat off.

          @ ines, 52 days ago, 21:25
          School gate, odd shoes, thunder. Everyone ran except me. I have stopped minding.

          @ harjit, 42 days ago, 21:00
          My father has heard about this and wants to be in it. To the gurdwara kitchen and back.
          He saw who was doing it wrong.

          @ bernard, 42 days ago, 21:14, to harjit
          Tell your father he is very welcome. Somebody has to keep an eye on things.

          @ harjit, 41 days ago, 21:05, to bernard
          He says: ਮੈਂ ਕੱਲ੍ਹ ਫਿਰ ਜਾਵਾਂਗਾ। He will go again tomorrow.

          @ gwenllian, 40 days ago, 18:40
          I lawr at y môr. Down to the sea, and it was still there.

          @ yusra, 36 days ago, 17:15
          إلى الحديقة وعُدت. To the park and back. A boy was flying a kite with no wind, and he
          did not give up.

          @ barty, 36 days ago, 17:50, to yusra
          That is the best line in the book so far.

          @ femi, 34 days ago, 19:30
          Round all four aisles of my own shop, eleven times. Nobody bought anything but I have
          never seen it so tidy.

          @ callum, 28 days ago, 18:15
          To the bus, for the bus, on the bus. The driver waited until I sat down.

          @ bernard, 28 days ago, 18:50, to callum
          Good lad. Give me his number, the route I mean.

          @ kirsty, 26 days ago, 20:10
          Visited a lady on the fourth floor and took the stairs, because she has to. Saw why she
          doesn't go out.

          @ amina, 25 days ago, 12:00
          Walked the new people round the community centre, twice, because they asked about
          everything. That is a good sign.

          @ parveen, 22 days ago, 21:55
          To the front door, with my mother, to show the postman something. That's all. That's
          everything.

          @ mair, 22 days ago, 22:10, to parveen
          Best one. Sorry, kite.

          @ yusra, 21 days ago, 09:00, to mair
          The kite agrees.

          @ dougal, 18 days ago, 08:05
          To the gate at Nether Wobbleton. Barty met us there. The dogs did not take to each
          other.

          @ barty, 18 days ago, 09:10, to dougal
          Mine is too proud and yours is too honest.

          @ elin, 14 days ago, 19:00
          I'r gwaith ac adre. To work and home, eight thousand steps, none of them in a straight
          line.

          @ ines, 9 days ago, 21:20
          To the school gate in matching shoes. Nobody said anything. I was almost sad.

          @ harjit, 6 days ago, 20:45
          My father did both gates today. He says the second one is in better order than the
          first.

          @ joyce, 5 days ago, 10:30
          May a newcomer join in? Lunch club to the bus stop. I saw Mr Bell carry Mrs Grace's bag
          and pretend it was his own.

          @ barty, 4 days ago, 08:20
          Sixty lines. I have printed them out and read them to the trustees in place of my
          report. They asked for the next sixty.
          """);

  private MovingWellWalks() {}
}
