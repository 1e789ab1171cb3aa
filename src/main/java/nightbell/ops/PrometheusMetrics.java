package nightbell.ops;

import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Shows the service's metrics to Prometheus at {@code /metrics} of the admin port, in place of
 * Dropwizard's own JSON there. Values are read when asked for; nothing runs in between.
 */
public final class PrometheusMetrics {
  private PrometheusMetrics() {}

  /** Call once, before the server starts. */
  public static void expose(Environment environment) {
    PrometheusRegistry registry = new PrometheusRegistry();
    DropwizardExports.builder().dropwizardRegistry(environment.metrics()).register(registry);
    environment
        .admin()
        .addServlet("prometheus", new PrometheusMetricsServlet(registry))
        .addMapping("/metrics");
  }
}
