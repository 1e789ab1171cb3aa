package nightbell.ops;

import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.Supplier;
import nightbell.engine.IntakeCount;

/**
 * Shows the service's metrics to Prometheus at {@code /metrics} of the admin port, in place of
 * Dropwizard's own JSON there. Values are read when asked for; nothing runs in between.
 */
public final class PrometheusMetrics {
  private PrometheusMetrics() {}

  /** Call once, before the server starts. */
  public static void expose(Environment environment) {
    expose(environment, List::of);
  }

  /** The same with the counts of alerts that came in. */
  public static void expose(Environment environment, Supplier<List<IntakeCount>> counts) {
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register((MultiCollector) () -> intake(counts.get()));
    DropwizardExports.builder().dropwizardRegistry(environment.metrics()).register(registry);
    environment
        .admin()
        .addServlet("prometheus", new PrometheusMetricsServlet(registry))
        .addMapping("/metrics");
  }

  private static MetricSnapshots intake(List<IntakeCount> counts) {
    CounterSnapshot.Builder received =
        CounterSnapshot.builder()
            .name("nightbell_alerts_received")
            .help("Alerts that came in, bodies that could not be read among them.");
    CounterSnapshot.Builder results =
        CounterSnapshot.builder()
            .name("nightbell_alerts")
            .help("What became of them; the results add up to those received.");
    for (IntakeCount count : counts) {
      boolean all = count.result().equals(IntakeCount.RECEIVED);
      (all ? received : results).dataPoint(point(count, all));
    }
    return MetricSnapshots.of(received.build(), results.build());
  }

  private static CounterSnapshot.CounterDataPointSnapshot point(IntakeCount count, boolean all) {
    Labels where =
        Labels.of("client", count.client().value(), "key", count.key(), "format", count.format());
    return CounterSnapshot.CounterDataPointSnapshot.builder()
        .labels(all ? where : where.add("result", count.result()))
        .value((double) count.alerts())
        .build();
  }
}
