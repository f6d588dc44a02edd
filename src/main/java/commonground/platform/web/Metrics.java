package commonground.platform.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is counted and timed, as Prometheus reads it. Labels come from the program, never from a
 * request: else a stranger could fill the memory with made-up ones.
 */
public final class Metrics implements AutoCloseable {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String RESPONSE_TIME = "vertx.http.server.response.time";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    registry.config().meterFilter(buckets());
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** So that a slow twentieth of the pages can be told from the rest. */
  private static MeterFilter buckets() {
    var limits =
        Stream.of(10, 25, 50, 100, 250, 500, 1_000, 3_000, 10_000)
            .mapToDouble(ms -> Duration.ofMillis(ms).toNanos())
            .toArray();
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(RESPONSE_TIME)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(limits)
                .build()
                .merge(config)
            : config;
      }
    };
  }

  /** A Vert.x whose HTTP servers and pools are counted here. */
  public Vertx vertx(VertxOptions options) {
    var metrics =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setLabels(Set.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME))
            .setServerRequestTagsProvider(request -> Tags.of("method", method(request)))
            .addDisabledMetricsCategory(MetricsDomain.NET_SERVER)
            .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
            .addDisabledMetricsCategory(MetricsDomain.HTTP_CLIENT)
            .addDisabledMetricsCategory(MetricsDomain.DATAGRAM_SOCKET)
            .addDisabledMetricsCategory(MetricsDomain.EVENT_BUS)
            .addDisabledMetricsCategory(MetricsDomain.VERTICLES);
    return Vertx.builder()
        .with(options.setMetricsOptions(metrics))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }

  private static String method(HttpRequest request) {
    var name = request.method().name();
    return METHODS.contains(name) ? name : "other";
  }

  /**
   * Adds a figure that is asked for each time someone looks.
   *
   * @param name words with dots between them and the unit at the end
   */
  public void gauge(String name, String meaning, DoubleSupplier value) {
    Gauge.builder(name, value::getAsDouble)
        .description(meaning)
        .strongReference(true)
        .register(registry);
  }

  /**
   * Adds a figure that only grows, asked for each time someone looks.
   *
   * @param name words with dots between them
   */
  public void count(String name, String meaning, Supplier<Long> value) {
    FunctionCounter.builder(name, value, Supplier::get).description(meaning).register(registry);
  }

  /** All figures in the text format of Prometheus, version 0.0.4. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
