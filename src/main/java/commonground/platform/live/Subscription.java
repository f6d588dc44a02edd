package commonground.platform.live;

import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** One subject on one socket. All of it happens on the loop of that socket. */
final class Subscription {

  /** How often a question that failed is asked again, a second after the other. */
  private static final int TRIES = 10;

  final Listener listener;
  final SubjectName name;
  final Circle circle;
  private final Questions questions;
  private final Reach reach;
  private boolean admitted;

  /** Whether something has happened while it was not; what is answered then may be older. */
  private boolean overtaken;

  private boolean heard;
  private boolean reviewed;
  private long place;
  private boolean inside;
  private int asked;
  private int failures;

  /**
   * @param since the revision that the page shows
   */
  Subscription(Listener listener, Circle circle, Questions questions, long since) {
    this.listener = listener;
    this.circle = circle;
    this.name = circle.name;
    this.questions = questions;
    this.reach = new Reach(circle.broadcast::isNew, since);
  }

  /** The page shows this revision now. */
  void shows(long since) {
    reach.shows(since);
    catchUp();
  }

  /**
   * Asks whether it may be heard. It is silent until that is answered by a question that was asked
   * after this call.
   */
  void ask() {
    admitted = false;
    if (asked++ == 0) {
      questions.ask(this, asked);
    }
  }

  /** The same if what it rests on is there. */
  void askIfIn(LongPredicate changed) {
    if (!admitted || changed.test(place)) {
      ask();
    }
  }

  /** The same if that concerns it. */
  void askIfInside(long changed) {
    if ((place == changed && inside) || !admitted) {
      ask();
    }
  }

  /**
   * Takes an answer.
   *
   * @param seen how often it had been asked for when the question went out
   */
  void answered(int seen, Answer answer) {
    if (!listener.has(this)) {
      return;
    }
    if (asked > seen) {
      questions.ask(this, asked);
      return;
    }
    asked = 0;
    switch (answer) {
      case Answer.Yes yes -> admit(yes);
      case Answer.No no -> listener.refuse(this);
      case Answer.Unknown unknown -> failed();
    }
  }

  private void admit(Answer.Yes yes) {
    admitted = true;
    failures = 0;
    reviewed = heard;
    place = yes.admission().place();
    inside = yes.admission().inside();
    listener.asksAgain(yes.admission().until());
    if (!heard) {
      heard = true;
      circle.broadcast.came(listener.who.person(), name.id());
    }
    if (circle.isWhole()) {
      circle.stir(); // with all the others who come now
    } else {
      circle.begin(yes.revision());
      stand(yes.revision());
      if (overtaken) {
        overtaken = false;
        circle.stirUnknown();
      }
    }
  }

  /** It is heard no more. */
  void end() {
    if (heard) {
      circle.broadcast.went(listener.who.person(), name.id());
    }
  }

  private void failed() {
    if (++failures > TRIES) {
      listener.end(Ending.TOO_SLOW);
    } else {
      listener.loop.schedule(this::ask, 1, TimeUnit.SECONDS);
    }
  }

  /** The subject stands at this revision. */
  void stand(long revision) {
    overtaken |= !admitted;
    reach.learn(revision);
    catchUp();
  }

  /** This has happened after that revision. */
  void push(long after, Broadcast.News news, Frame frame) {
    reach.learn(news.revision());
    if (admitted && reach.takes(after, news.revision())) {
      if (!listener.write(frame)) {
        return;
      }
      // Not further: while its socket was full, the subject may have gone on. That is said below.
      reach.shows(news.revision());
    }
    catchUp();
  }

  /**
   * Says how far the subject has come, if the page does not know and the socket takes it. Before
   * that: that the page has to find out, if it may still be heard after something has changed, for
   * what else the reader may do can be another. What is sent as a whole is sent.
   */
  void catchUp() {
    if (circle.isWhole()) {
      catchUp(circle.latest());
      return;
    }
    if (admitted && reviewed) {
      reviewed = !listener.write(Frames.hint(name, 0));
    }
    if (admitted && reach.isBehind()) {
      sent(listener.write(Frames.hint(name, reach.known())));
    }
  }

  private void catchUp(Circle.Latest latest) {
    if (admitted && latest.frame().isPresent()) {
      reach.learn(latest.revision());
      if (reach.isBehind()) {
        sent(listener.write(latest.frame().get()));
      }
    }
  }

  private void sent(boolean taken) {
    if (taken) {
      reach.shows(reach.known());
    }
  }

  boolean isAdmitted() {
    return admitted;
  }
}
