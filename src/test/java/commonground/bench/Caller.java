package commonground.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.SplittableRandom;

/**
 * Somebody on one connection who asks again as soon as they have their answer. Its start ends when
 * it has asked for long enough, and fails with the first wrong answer.
 */
final class Caller extends VerticleBase {

  private static final int BUSY = 503;

  private final int number;
  private final int port;
  private final Traffic traffic;
  private final long end;
  private final SplittableRandom chance;
  private final Promise<Void> done = Promise.promise();
  private long answers;

  /**
   * @param number from 0
   * @param end in the time of {@link System#nanoTime}
   */
  Caller(int number, int port, Traffic traffic, long end) {
    this.number = number;
    this.port = port;
    this.traffic = traffic;
    this.end = end;
    this.chance = new SplittableRandom(end + number);
  }

  @Override
  public Future<?> start() {
    var client =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
            new PoolOptions().setHttp1MaxSize(1));
    next(client);
    return done.future();
  }

  /** Right answers that came in time. */
  long answers() {
    return answers;
  }

  private void next(HttpClient client) {
    var ask = traffic.next(chance, number);
    send(client, ask).onSuccess(answer -> judge(client, ask, answer)).onFailure(done::tryFail);
  }

  static Future<Answer> send(HttpClient client, Ask ask) {
    var post = !ask.form().isEmpty();
    var options = new RequestOptions().setMethod(post ? HttpMethod.POST : HttpMethod.GET);
    ask.headers().forEach(options::putHeader);
    return client
        .request(options.setURI(ask.path()))
        .compose(request -> post ? request.send(ask.form()) : request.send())
        .compose(response -> response.body().map(body -> answer(response, body)));
  }

  private static Answer answer(HttpClientResponse response, Buffer body) {
    return new Answer(
        response.statusCode(),
        header(response, "Location"),
        header(response, "Content-Encoding"),
        body.getBytes());
  }

  private static String header(HttpClientResponse response, String name) {
    var value = response.getHeader(name);
    return value == null ? "" : value;
  }

  private void judge(HttpClient client, Ask ask, Answer answer) {
    if (answer.status() == BUSY) {
      done.tryFail(new Busy(ask.path()));
      return;
    }
    var wrong = ask.right().wrong(answer);
    if (wrong.isPresent()) {
      done.tryFail(new WrongAnswer(ask.path(), wrong.get()));
      return;
    }
    if (System.nanoTime() >= end) {
      done.tryComplete();
      return;
    }
    answers++;
    next(client);
  }
}
