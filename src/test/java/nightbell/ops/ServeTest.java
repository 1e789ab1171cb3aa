package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server command on a real server, with an application that has nothing of ours but ops. */
class ServeTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private @Nullable Server server;

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void a_taken_port_ends_in_a_sentence_and_an_exit_code() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(serve(taken.getLocalPort(), 0)).isEqualTo(1);
      assertThat(said())
          .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken: ")
          .contains("NIGHTBELL_PORT")
          .hasLineCount(1);
    }
  }

  @Test
  void without_a_configuration_file_nothing_starts() {
    assertThat(run("server")).isEqualTo(2);
    assertThat(run("server", "none.yml")).isEqualTo(1);
    assertThat(said()).contains("too few arguments").contains("File none.yml not found");
  }

  @Test
  void a_mistake_in_the_configuration_is_named_with_its_place() throws IOException {
    Path file = Files.writeString(temp.resolve("c.yml"), "serverr: {}\nlogging: {level: WARN}\n");
    assertThat(run("server", file.toString())).isEqualTo(1);
    assertThat(said()).contains("c.yml has an error").contains("serverr").doesNotContain("\tat ");
  }

  @Test
  void debug_adds_the_stack_trace() {
    assertThat(run("server", "--debug", "none.yml")).isEqualTo(1);
    assertThat(said()).contains("\tat ");
  }

  @Test
  void prometheus_reads_the_metrics_on_the_admin_port() throws Exception {
    assertThat(serve(0, 0)).isZero();
    Server started = Objects.requireNonNull(server);
    int admin = ((ServerConnector) started.getConnectors()[1]).getLocalPort();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin + "/metrics")).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("\npages_sent_total 3.0\n").contains("# TYPE jvm_");
  }

  private int serve(int port, int adminPort) throws IOException {
    String text =
        """
        server:
          applicationConnectors: [{type: http, port: '%d', bindHost: 127.0.0.1}]
          adminConnectors: [{type: http, port: '%d', bindHost: 127.0.0.1}]
          requestLog: {appenders: []}
        logging: {level: WARN}
        """
            .formatted(port, adminPort);
    return run("server", Files.writeString(temp.resolve("config.yml"), text).toString());
  }

  private int run(String... arguments) {
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new OpsOnly());
    bootstrap.addCommand(new ServeCommand<>(bootstrap.getApplication()));
    bootstrap.registerMetrics();
    return new Cli(new JarLocation(getClass()), bootstrap, err, err)
        .run(arguments)
        .map(StartFailure::exitCode)
        .orElse(0);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** An application of nothing but metrics. */
  private final class OpsOnly extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {
      environment.jersey().disable();
      environment.healthChecks().register("carrier", CarrierHealth.practice());
      environment.metrics().counter("pages.sent").inc(3);
      PrometheusMetrics.expose(environment);
      environment.lifecycle().addServerLifecycleListener(started -> server = started);
    }
  }
}
