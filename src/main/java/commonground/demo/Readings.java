package commonground.demo;

import commonground.spaces.Member;
import java.util.Optional;

/** Somebody reads all that there is for them in a space. */
record Readings(World world, Chatter chatter) {

  void all(Member member) {
    world.list().list(member, Optional.empty(), 1_000).stream()
        .filter(discussion -> discussion.unread() > 0)
        .forEach(discussion -> world.read(member, discussion.id()));
    chatter.rooms().all(member).forEach(room -> chatter.read(member, room.id()));
  }
}
