package commonground.platform.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many sockets there are, in all and of each person. A seat is taken before one is opened. */
final class Seats {

  private final int most;
  private final int perPerson;
  private final AtomicInteger taken = new AtomicInteger();
  private final ConcurrentMap<Long, Integer> people = new ConcurrentHashMap<>();

  Seats(int most, int perPerson) {
    this.most = most;
    this.perPerson = perPerson;
  }

  Hub.Seat take(long person) {
    if (people.merge(person, 1, Integer::sum) > perPerson) {
      leave(person);
      return Hub.Seat.TOO_MANY;
    }
    if (taken.incrementAndGet() > most) {
      give(person);
      return Hub.Seat.NONE;
    }
    return Hub.Seat.TAKEN;
  }

  void give(long person) {
    taken.decrementAndGet();
    leave(person);
  }

  private void leave(long person) {
    people.computeIfPresent(person, (id, sockets) -> sockets == 1 ? null : sockets - 1);
  }

  int taken() {
    return taken.get();
  }
}
