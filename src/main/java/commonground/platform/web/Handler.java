package commonground.platform.web;

/** Answers a request that was let in as {@code standing}. */
@FunctionalInterface
public interface Handler<S> {
  Reply handle(S standing, Request request);
}
