package nightbell.web.api;

import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Intake;
import nightbell.engine.KeyUses;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.RotaChanges;
import nightbell.engine.Timetables;
import nightbell.engine.Vigil;
import nightbell.intake.FormatIntake;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.web.ErrorMapping;
import nightbell.web.Secret;
import nightbell.web.SecurityHeaders;
import nightbell.web.auth.Auth;
import nightbell.web.auth.Doorkeeper;
import nightbell.web.auth.MemoryAuth;
import nightbell.web.seen.Seen;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.jspecify.annotations.Nullable;

/** The whole of the API in memory, over fakes that remember. */
final class Desk {
  static final String ADMIN = "the-admin-token";
  static final String KEY = "the-intake-key";

  Instant now = Given.NOW;
  final FakeEngine engine = new FakeEngine();
  final FakeTrail trail = new FakeTrail();
  final FakeRegister register = new FakeRegister();
  final FakeMatrices matrices = new FakeMatrices(register);
  final FakeAgreement agreement = new FakeAgreement(register);
  final FakeRecords records = new FakeRecords(engine);
  final FakeKeyUsage usage = new FakeKeyUsage();
  final KeyUses uses = new KeyUses(usage, () -> now, 1000);
  final Intake intake = new FormatIntake(engine, register, () -> now);
  final Auth auth = MemoryAuth.of(ADMIN, () -> now, engine, matrices);
  private final Doorkeeper keeper = new Doorkeeper();
  final ResourceExtension http;

  Desk() {
    matrices.load("harbor.yml", "harbor", "test", "test");
    register.addKey(key("k1", KEY, null));
    ResourceExtension.Builder builder =
        ResourceExtension.builder()
            .setClientConfigurator(
                config ->
                    config
                        .property(ClientProperties.FOLLOW_REDIRECTS, false)
                        .property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true)
                        .property(HttpUrlConnectorProvider.SET_METHOD_WORKAROUND, true));
    providers().forEach(builder::addResource);
    http = builder.build();
  }

  /** Everything that a server registers. */
  List<Object> providers() {
    List<Object> all = new ArrayList<>();
    all.add(new SecurityHeaders());
    all.addAll(ErrorMapping.mappers());
    all.add(keeper);
    all.addAll(auth.resources());
    all.addAll(api().resources());
    return all;
  }

  private Api api() {
    Timetables timetables =
        (version, alert, ruling, at) ->
            List.of(
                new Timetables.Line(
                    at, 0, Side.PROVIDER, 1, 1, new PersonId("ana"), Channel.SMS, "first step"));
    return new Api(
        engine,
        records,
        trail,
        register,
        matrices,
        agreement,
        new ActiveFindings(register, new FakeAsks(), number -> Optional.empty(), () -> now),
        intake,
        new Vigil(engine, new FakeHeartbeats(), () -> now),
        uses,
        timetables,
        RotaChanges.NONE,
        () -> now,
        URI.create("https://desk.example/"),
        new Seen(keeper::rights),
        Duration.ofMillis(200));
  }

  static IntakeKey key(String id, String secret, @Nullable String format) {
    return new IntakeKey(
        id, Given.HARBOR, "zabbix", Secret.hash(secret), format, null, null, null, Given.NOW, null);
  }

  /** A request without any right. */
  Invocation.Builder stranger(String path) {
    return http.client().target(http.target("/").getUri().resolve(path)).request();
  }

  /** A request with the admin token. */
  Invocation.Builder admin(String path) {
    return stranger(path).header("Authorization", "Bearer " + ADMIN);
  }

  /** Posts alerts with the key. */
  Response post(String body) {
    return stranger("/v1/alerts").header("Authorization", "Bearer " + KEY).post(Entity.json(body));
  }
}
