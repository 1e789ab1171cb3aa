package nightbell.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import freemarker.template.Configuration;
import io.dropwizard.testing.junit5.ResourceExtension;
import io.dropwizard.views.common.ViewMessageBodyWriter;
import io.dropwizard.views.freemarker.FreemarkerViewRenderer;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Matrices;
import nightbell.engine.rota.LiveRota;
import nightbell.escalation.Via;
import nightbell.oncall.Side;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.web.ErrorMapping;
import nightbell.web.auth.Caller;
import org.glassfish.jersey.client.ClientProperties;

/** Two clients on a real database in memory, and pages for whoever the test says that calls. */
public final class Rig implements AutoCloseable, ContainerRequestFilter, SecurityContext {
  /** Monday 23 November 2026, 10:00 in Chicago. */
  public static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  public final Database database;
  public final LoadedMatrices matrices;
  public final LiveRota rota;
  public final ResourceExtension http;
  private Caller caller = caller("admin", Rights.ALL);

  /** Serves what is made of it. */
  public Rig(Function<Rig, List<Object>> resources) {
    database =
        Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), "rig", "rig"));
    matrices = new LoadedMatrices(database.register(), database.matrixVersions(), () -> NOW);
    load(sample());
    load(sample().replace("{id: harlow, name: \"Harlow", "{id: mill, name: \"Mill"));
    rota = new LiveRota(database.rota(), matrices, () -> NOW);
    ResourceExtension.Builder builder =
        ResourceExtension.builder()
            .addProvider(
                new ViewMessageBodyWriter(
                    new MetricRegistry(),
                    List.of(new FreemarkerViewRenderer(Configuration.VERSION_2_3_34))))
            .addProvider(this);
    ErrorMapping.mappers().forEach(builder::addProvider);
    resources.apply(this).forEach(builder::addResource);
    http = builder.build();
  }

  private void load(String text) {
    assertThat(matrices.load("matrix.yml", text, "dana", "first"))
        .isInstanceOf(Matrices.Taken.class);
  }

  /** From now on somebody of this role calls, who sees these clients, or all. */
  public void calls(String name, Role role, String... clients) {
    Set<ClientId> seen = Set.of(clients).stream().map(ClientId::new).collect(Collectors.toSet());
    caller = caller(name, new Rights(role, null, seen));
  }

  private static Caller caller(String name, Rights rights) {
    return new Caller(new Actor(name, Side.PROVIDER), rights, Via.WEB, "form-token");
  }

  public Response get(String path) {
    return request(path).get();
  }

  /** A page that is there, its spaces made one each. */
  public String page(String path) {
    Response answer = get(path);
    String text = answer.readEntity(String.class);
    assertThat(answer.getStatus()).as(path + ": " + text).isEqualTo(200);
    return text.replaceAll("\\s+", " ");
  }

  /** Sends a form: names and values in turn. */
  public Response send(String path, String... fields) {
    Form form = new Form("csrf", "form-token");
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return request(path).post(Entity.form(form));
  }

  public Invocation.Builder request(String path) {
    int question = path.indexOf('?');
    var target = http.target(question < 0 ? path : path.substring(0, question));
    if (question >= 0) {
      for (String pair : path.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        target = target.queryParam(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return target.property(ClientProperties.FOLLOW_REDIRECTS, false).request();
  }

  private static String sample() {
    try (InputStream in = Rig.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setSecurityContext(this);
  }

  @Override
  public Principal getUserPrincipal() {
    return caller;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getAuthenticationScheme() {
    return FORM_AUTH;
  }

  @Override
  public void close() {
    database.close();
  }
}
