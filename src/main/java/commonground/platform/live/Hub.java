package commonground.platform.live;

import commonground.platform.config.LiveSettings;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens to what on this node, and telling them. Standing is asked when somebody subscribes,
 * and again whenever it may have changed; until that is answered they hear nothing.
 */
public final class Hub implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Hub.class);
  private static final long TICK_MS = 500;
  private static final Duration INSIDE = Duration.ofSeconds(5);

  final Figures figures = new Figures();
  private final Map<String, Broadcast> broadcasts = new HashMap<>();
  private final ConcurrentMap<SubjectName, Circle> circles = new ConcurrentHashMap<>();
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Questions questions = new Questions();
  private final Seldom insides = new Seldom(INSIDE, this::askInside);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Seats seats;
  private final Patience patience;
  private final Clock clock;
  private final Supplier<Instant> heardAt;

  /**
   * @param heardAt when this node last heard of what all nodes change
   */
  public Hub(
      LiveSettings settings,
      Patience patience,
      Clock clock,
      Supplier<Instant> heardAt,
      List<Broadcast> broadcasts) {
    this.seats = new Seats(settings.sockets(), settings.socketsPerPerson());
    this.patience = patience;
    this.clock = clock;
    this.heardAt = heardAt;
    broadcasts.forEach(broadcast -> this.broadcasts.put(broadcast.kind(), broadcast));
  }

  /** Begins to look after the sockets. */
  public void start() {
    Thread.ofVirtual().name("live-clock").start(this::keepTicking);
  }

  /** Whether there is room for one more socket of this person. */
  public enum Seat {
    /** There is: {@link #open} follows, or {@link #giveBack}. */
    TAKEN,
    /** They have enough of them. */
    TOO_MANY,
    /** This node takes none now. */
    NONE
  }

  public Seat take(long person) {
    if (isClosed() || isDeaf()) {
      return Seat.NONE;
    }
    return seats.take(person);
  }

  public void giveBack(long person) {
    seats.give(person);
  }

  /** Takes a socket that has been accepted, on the seat that was taken for it. */
  public void open(ServerWebSocket socket, Who who) {
    var listener = new Listener(this, socket, who);
    listeners.add(listener);
    try {
      listener.start();
    } catch (IllegalStateException e) {
      // Its browser went away before it could be listened to: nothing else would say so.
      listener.on(() -> listener.end(Ending.CLOSED));
      return;
    }
    // Both may have happened while it was on its way here.
    lookForSession(listener);
    if (isClosed()) {
      listener.on(() -> listener.end(Ending.STOPPING));
    }
  }

  /** Empty if there are no subjects of that kind. */
  Optional<Subscription> join(Listener listener, SubjectName name, long since) {
    return Optional.ofNullable(broadcasts.get(name.kind()))
        .map(broadcast -> join(listener, name, broadcast, since));
  }

  private Subscription join(Listener listener, SubjectName name, Broadcast broadcast, long since) {
    var joined = new Subscription[1];
    circles.compute(
        name,
        (key, known) -> {
          var circle = known == null ? new Circle(name, broadcast, questions) : known;
          joined[0] = new Subscription(listener, circle, questions, since);
          circle.add(joined[0]);
          return circle;
        });
    return joined[0];
  }

  void leave(Subscription subscription) {
    var circle = subscription.circle;
    // Before the circle knows: who comes to the next one finds what this one has left behind.
    subscription.end();
    circles.computeIfPresent(
        subscription.name,
        (name, known) -> known != circle || known.remove(subscription) ? known : null);
    if (circle.isWhole() && !circle.isEmpty()) {
      circle.stir();
    }
  }

  void left(Listener listener) {
    if (listeners.remove(listener)) {
      seats.give(listener.who.person());
    }
  }

  void typing(Subscription subscription) {
    Thread.ofVirtual()
        .name("live-typing")
        .start(() -> {
          if (subscription.circle.broadcast.typing(
              subscription.listener.who.person(), subscription.name.id())) {
            subscription.circle.stir();
          }
        });
  }

  /** This subject has changed: it stands at that revision. */
  public void stirred(String kind, long id, long revision) {
    var circle = circles.get(new SubjectName(kind, id));
    if (circle != null) {
      circle.stir(revision);
    }
  }

  /** This subject may have changed; it is asked where it stands. */
  public void stirred(String kind, long id) {
    var circle = circles.get(new SubjectName(kind, id));
    if (circle != null) {
      circle.stirUnknown();
    }
  }

  /**
   * Those of this kind may have changed; each is asked where it stands.
   *
   * @param which of them; asked on a virtual thread, and only if anybody listens to any
   */
  public void stirred(String kind, Supplier<LongPredicate> which) {
    if (circles.keySet().stream().anyMatch(name -> name.kind().equals(kind))) {
      Thread.ofVirtual().name("live-which").start(() -> stir(kind, which(kind, which)));
    }
  }

  private static LongPredicate which(String kind, Supplier<LongPredicate> which) {
    try {
      return which.get();
    } catch (RuntimeException e) {
      log.warn("which {} have changed could not be asked, so all are: {}", kind, e.toString());
      return id -> true;
    }
  }

  private void stir(String kind, LongPredicate which) {
    circles.forEach((name, circle) -> {
      if (name.kind().equals(kind) && which.test(name.id())) {
        circle.stirUnknown();
      }
    });
  }

  /** Whoever listens to this subject is asked for anew. */
  public void review(String kind, long id) {
    var circle = circles.get(new SubjectName(kind, id));
    if (circle != null) {
      circle.review();
    }
  }

  /** Whatever this person listens to is asked for anew. */
  public void reviewPerson(long person) {
    listeners.forEach(listener -> {
      if (listener.who.person() == person) {
        listener.each(Subscription::ask);
      }
    });
  }

  /** Whatever rests on this space is asked for anew. */
  public void reviewPlace(long place) {
    reviewIn(changed -> changed == place);
  }

  /**
   * Whatever rests on one of these spaces is asked for anew.
   *
   * @param which of them; asked on a virtual thread
   */
  public void reviewPlaces(Supplier<LongPredicate> which) {
    Thread.ofVirtual().name("live-which").start(() -> reviewIn(which("spaces", which)));
  }

  private void reviewIn(LongPredicate changed) {
    listeners.forEach(listener -> listener.each(subscription -> subscription.askIfIn(changed)));
  }

  /**
   * The same for those alone whom it concerns what happens among the people there; each few seconds
   * at most, for each of their pages then asks for all that has names in it. What somebody may hear
   * does not hang on it.
   */
  public void reviewInside(long place) {
    insides.ask(place);
  }

  private void askInside(long place) {
    listeners.forEach(listener -> listener.each(subscription -> subscription.askIfInside(place)));
  }

  /** The sockets of this session are closed. */
  public void signedOut(long session) {
    end(session, Ending.SIGNED_OUT);
  }

  /** The sockets of this session are closed, and come back with the cookie that it has now. */
  public void renewed(long session) {
    end(session, Ending.OUT_OF_TOUCH);
  }

  private void end(long session, Ending why) {
    listeners.forEach(listener -> {
      if (listener.who.session() == session) {
        listener.on(() -> listener.end(why));
      }
    });
  }

  /** All sockets are closed, and may come back: nothing is known any more. */
  public void forgetAll() {
    end(Ending.OUT_OF_TOUCH);
  }

  private void end(Ending why) {
    listeners.forEach(listener -> listener.on(() -> listener.end(why)));
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean isDeaf() {
    return heardAt.get().isBefore(clock.instant().minus(patience.deaf()));
  }

  private void keepTicking() {
    try {
      while (!closed.await(TICK_MS, TimeUnit.MILLISECONDS)) {
        if (isDeaf()) {
          end(Ending.OUT_OF_TOUCH);
        } else {
          listeners.forEach(this::tick);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick(Listener listener) {
    var ending = listener.signs.ending(patience);
    if (ending.isPresent()) {
      listener.on(() -> listener.end(ending.get()));
      return;
    }
    var now = clock.instant();
    if (listener.signs.pings(patience)) {
      listener.on(listener::ping);
    }
    if (listener.signs.mayBeSignedOut(now)) {
      lookForSession(listener);
    }
    if (listener.signs.asksNow(now)) {
      listener.each(Subscription::ask);
    }
  }

  /** Ends it if its session is over; else notes until when that is certain. */
  private void lookForSession(Listener listener) {
    Thread.ofVirtual()
        .name("live-session")
        .start(() -> {
          try {
            listener
                .who
                .ends()
                .get()
                .ifPresentOrElse(
                    listener.signs::sessionEnds,
                    () -> listener.on(() -> listener.end(Ending.SIGNED_OUT)));
          } catch (RuntimeException e) {
            log.warn("a session could not be looked for: {}", e.toString());
            listener.on(() -> listener.end(Ending.TOO_SLOW));
          }
        });
  }

  /** Sockets that are open now. */
  public int sockets() {
    return seats.taken();
  }

  public Figures figures() {
    return figures;
  }

  /** Closes all sockets at once, and takes no more. */
  @Override
  public void close() {
    closed.countDown();
    end(Ending.STOPPING);
  }
}
