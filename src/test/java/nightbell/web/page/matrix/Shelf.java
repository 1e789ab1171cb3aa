package nightbell.web.page.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import freemarker.template.Configuration;
import io.dropwizard.testing.junit5.ResourceExtension;
import io.dropwizard.views.common.ViewMessageBodyWriter;
import io.dropwizard.views.freemarker.FreemarkerViewRenderer;
import jakarta.ws.rs.client.Entity;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import nightbell.engine.Linter;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.engine.Rehearsals;
import nightbell.engine.agreement.LiveAgreement;
import nightbell.engine.agreement.Reviews;
import nightbell.escalation.Via;
import nightbell.oncall.Changes;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.web.auth.Caller;
import org.glassfish.jersey.client.ClientProperties;

/** Matrices on a real database in memory, and their pages. */
final class Shelf implements Gaps, AutoCloseable {
  /** Monday 23 November 2026, 10:00 in Chicago. */
  static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  final List<Gap> open = new ArrayList<>();
  Changes away = Changes.NONE;
  Rights rights = Rights.ALL;
  Actor actor = Actor.ADMIN;
  final LoadedMatrices matrices;
  final LiveAgreement agreement;
  final ResourceExtension http;
  private final Database database;

  Shelf() {
    this(false);
  }

  /** Where {@code signoff} is true, each version is linted and needs both signatures. */
  Shelf(boolean signoff) {
    Linter linter = signoff ? Linter.LIVE : Linter.NONE;
    database =
        Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), "rig", "rig"));
    matrices =
        new LoadedMatrices(
            database.register(), database.matrixVersions(), () -> NOW, signoff, linter);
    Notices notices = new Notices(database.outbox(), () -> NOW, List.of());
    Reviews reviews = new Reviews(database.matrixVersions(), matrices, notices, () -> NOW);
    agreement =
        new LiveAgreement(
            database.register(), database.matrixVersions(), matrices, reviews, () -> NOW);
    ActiveFindings findings =
        new ActiveFindings(
            database.register(), database.asks(), number -> Optional.empty(), () -> NOW);
    ResourceExtension.Builder builder =
        ResourceExtension.builder()
            .addProvider(
                new ViewMessageBodyWriter(
                    new MetricRegistry(),
                    List.of(new FreemarkerViewRenderer(Configuration.VERSION_2_3_34))));
    builder.addProvider((ContainerRequestFilter) request -> request.setSecurityContext(visitor()));
    new MatrixDesk(matrices, agreement, findings, this, new Rehearsals(), client -> away, () -> NOW)
        .resources()
        .forEach(builder::addResource);
    http = builder.build();
  }

  /** Loads a client's first text, which needs no signatures. */
  void begin(String text) {
    Matrices.Offer first =
        new Matrices.Offer("matrix.yml", text, "dana", "the first", null, null, true, true);
    assertThat(matrices.load(first)).isInstanceOf(Matrices.Taken.class);
  }

  MatrixVersion load(String text) {
    Matrices.Loaded loaded = matrices.load("matrix.yml", text, "dana", "agreed <on> Friday");
    assertThat(loaded).isInstanceOf(Matrices.Taken.class);
    return ((Matrices.Taken) loaded).version();
  }

  Response get(String path) {
    return http.target(path).property(ClientProperties.FOLLOW_REDIRECTS, false).request().get();
  }

  /** A page that is there, its spaces made one each. */
  String page(String path) {
    return page(path, 200);
  }

  String page(String path, int status) {
    int question = path.indexOf('?');
    var target = http.target(question < 0 ? path : path.substring(0, question));
    if (question >= 0) {
      for (String pair : path.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        target = target.queryParam(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    Response answer = target.request().get();
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    assertThat(answer.getMediaType().getSubtype()).isEqualTo("html");
    return answer.readEntity(String.class).replaceAll("\\s+", " ");
  }

  /** Sends a form and gives the page that answers, its spaces made one each. */
  String send(String path, int status, String... fields) {
    Form form = new Form();
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    Response answer =
        http.target(path)
            .property(ClientProperties.FOLLOW_REDIRECTS, false)
            .request()
            .post(Entity.form(form));
    assertThat(answer.getStatus()).as(path).isEqualTo(status);
    return status == 303
        ? answer.getLocation().getPath()
        : answer.readEntity(String.class).replaceAll("\\s+", " ");
  }

  private SecurityContext visitor() {
    Caller caller = new Caller(actor, rights, Via.WEB, "");
    return new SecurityContext() {
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
        return false;
      }

      @Override
      public String getAuthenticationScheme() {
        return FORM_AUTH;
      }
    };
  }

  static String sample() {
    try (InputStream in = Shelf.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Gap> gaps(Filter filter) {
    assertThat(filter.open()).isTrue();
    return open.stream().filter(gap -> gap.client().equals(filter.client())).toList();
  }

  @Override
  public List<Left> open(ClientId client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close(List<Gap> gaps, int version, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    database.close();
  }
}
