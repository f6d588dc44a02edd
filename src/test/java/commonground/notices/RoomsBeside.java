package commonground.notices;

import commonground.chat.RoomPositions;
import commonground.people.PersonId;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is new to somebody in the rooms of some places, kept beside the site. */
final class RoomsBeside {

  /**
   * A message that they have not read.
   *
   * @param told whether they were told of it when it was sent
   */
  private record Heard(PersonId by, boolean told) {}

  private final PersonId person;
  private final Function<Ears, Member> member;
  private final Predicate<Ears> mutesBen;
  private final Map<Ears, List<Heard>> unread = new HashMap<>();

  /**
   * @param member who the person is in a place, today
   * @param mutesBen whether they mute him there, today
   */
  RoomsBeside(PersonId person, Function<Ears, Member> member, Predicate<Ears> mutesBen) {
    this.person = person;
    this.member = member;
    this.mutesBen = mutesBen;
  }

  /** So that there is something to reply to. */
  void begin(Ears place) {
    place.say(person, place.room(), 0, "What do you think?");
    unread.put(place, new ArrayList<>());
  }

  void say(Ears place, Random random) {
    var by = List.of(place.fay, place.ben, person).get(random.nextInt(3));
    var kind = random.nextInt(4);
    var words = kind == 0 ? "Dear [@" + person.value() + "]" : "Words";
    place.say(by, place.room(), kind == 1 ? 1 : 0, words);
    if (!by.equals(person)) {
      here(place).add(new Heard(by, kind <= 1 && listens(place) && !isMuted(place, by)));
    }
  }

  private List<Heard> here(Ears place) {
    return unread.getOrDefault(place, List.of());
  }

  private boolean listens(Ears place) {
    return member.apply(place).attention() != Attention.NOTHING;
  }

  private boolean isMuted(Ears place, PersonId by) {
    return by.equals(place.ben) && mutesBen.test(place);
  }

  void read(Ears place, Random random, Skimming skimming, RoomPositions positions) {
    if (random.nextBoolean()) {
      positions.read(member.apply(place), place.room(), Long.MAX_VALUE);
    } else {
      skimming.read(person, Seen.read("r" + place.room().value() + "-999"));
    }
    here(place).clear();
  }

  int messages(Ears place) {
    return here(place).size();
  }

  int forYou(Ears place) {
    return (int)
        here(place).stream()
            .filter(one -> one.told() && listens(place) && !isMuted(place, one.by()))
            .count();
  }

  /** Such as "3 new messages, 1 for you"; "" for nothing. */
  String news(Ears place) {
    var messages = messages(place);
    if (messages == 0) {
      return "";
    }
    var forYou = forYou(place) == 0 ? "" : ", " + forYou(place) + " for you";
    return messages + (messages == 1 ? " new message" : " new messages") + forYou;
  }
}
