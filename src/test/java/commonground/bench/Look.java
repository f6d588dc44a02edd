package commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;

/** One look at a time, for what is not a matter of rates. */
final class Look {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration PAUSE = Duration.ofMillis(5);

  /** While another request is still on its way. */
  private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

  private Look() {}

  /**
   * The right answer.
   *
   * @throws WrongAnswer if it is another
   */
  static Answer at(int port, Ask ask) {
    try {
      return right(ask, answer(CLIENT.send(request(port, ask), BodyHandlers.ofByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Answer right(Ask ask, Answer answer) {
    ask.right()
        .wrong(answer)
        .ifPresent(why -> {
          throw new WrongAnswer(ask.path(), why);
        });
    return answer;
  }

  private static HttpRequest request(int port, Ask ask) {
    var request = request(port, ask.path());
    ask.headers().forEach(request::header);
    return request.build();
  }

  /**
   * Asks a server that is starting, again and again, until the right answer is here.
   *
   * @throws WrongAnswer if its first answer is another
   */
  static void first(Program server, Ask ask) {
    // Not one after the other: a server that has just bound its port may leave whoever is first
    // without an answer (Vert.x 5.0.12 makes its metrics after it listens).
    var asked = new ArrayDeque<CompletableFuture<Answer>>();
    while (true) {
      asked.add(
          CLIENT
              .sendAsync(request(server.port(), ask), BodyHandlers.ofByteArray())
              .thenApply(Look::answer));
      server.pause(asked.size() > 1 ? BUSY_PAUSE : PAUSE);
      asked.removeIf(CompletableFuture::isCompletedExceptionally);
      var done = asked.stream().filter(answer -> answer.state() == State.SUCCESS).findFirst();
      if (done.isPresent()) {
        right(ask, done.get().join());
        return;
      }
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.headers().firstValue("Content-Encoding").orElse(""),
        response.body());
  }

  /** Gives a page to the bare server. */
  static void put(int port, String path, byte[] page) {
    var request = request(port, path).PUT(HttpRequest.BodyPublishers.ofByteArray(page)).build();
    try {
      var status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 204) {
        throw new WrongAnswer(path, "status " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }
}
