package nightbell;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * config.yml as types: each field is a key of that file, where it is explained. An empty text means
 * that nothing was set. Secrets never appear in {@code toString}.
 */
public final class NightbellConfiguration extends Configuration {
  @JsonProperty private String publicUrl = "";
  @JsonProperty private String dataFolder = "data";
  @JsonProperty private String matrix = "";
  @JsonProperty private @NotNull Carrier carrier = Carrier.PRACTICE;
  @JsonProperty private @NotNull Signoff signoff = Signoff.NONE;
  @JsonProperty private @Valid @NotNull Sending sending = new Sending();
  @JsonProperty private String adminToken = "";
  @JsonProperty private String intakeKey = "";
  @JsonProperty private @Valid @NotNull Intake intake = new Intake(null);
  @JsonProperty private @Valid @NotNull Database database = new Database(null, null, null);

  @JsonProperty private @Valid @NotNull DrillSettings drills = new DrillSettings(null, null, false);

  @JsonProperty
  private @Valid @NotNull OnCallSettings onCall = new OnCallSettings(null, null, false);

  @JsonProperty
  private WatchSettings.@Valid @NotNull Beat heartbeat = new WatchSettings.Beat(null, null);

  @JsonProperty
  private WatchSettings.@Valid @NotNull Test selfTest = new WatchSettings.Test(null, null, false);

  @JsonProperty
  private @Valid @NotNull Twilio twilio = new Twilio(null, null, null, null, null, null, null);

  @JsonProperty
  private @Valid @NotNull Twilio twilioStandby =
      new Twilio(null, null, null, null, null, null, null);

  @JsonProperty
  private @Valid @NotNull Smtp smtp = new Smtp(null, null, null, null, Tls.STARTTLS, null);

  @JsonProperty
  private @Valid @NotNull Imap imap = new Imap(null, null, null, null, null, null, null);

  @JsonProperty
  private @Valid @NotNull RetentionSettings retention = new RetentionSettings(null, null);

  @JsonProperty private @Valid @NotNull SignInSettings signIn = new SignInSettings(null);

  /** The address that carriers and mail links use, without a slash at its end. */
  public String publicUrl() {
    String url = publicUrl.isEmpty() ? "http://localhost:" + port() : publicUrl;
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** The public port as configured; 0 means that any free one is taken. */
  public int port() {
    return getServerFactory() instanceof DefaultServerFactory server
            && server.getApplicationConnectors().get(0) instanceof HttpConnectorFactory connector
        ? connector.getPort()
        : 8080;
  }

  /** Where the embedded database and the generated secrets are. */
  public Path dataFolder() {
    return Path.of(dataFolder.isEmpty() ? "data" : dataFolder);
  }

  /** The matrix file or folder to load at the start; null means the built-in sample. */
  public @Nullable Path matrix() {
    return matrix.isEmpty() ? null : Path.of(matrix);
  }

  public Carrier carrier() {
    return carrier;
  }

  SignInSettings signIn() {
    return signIn;
  }

  public Signoff signoff() {
    return signoff;
  }

  /** The admin token; null means a generated one. */
  public @Nullable String adminToken() {
    return set(adminToken);
  }

  /** The first client's first intake key; null means a generated one. */
  public @Nullable String intakeKey() {
    return set(intakeKey);
  }

  public Intake intake() {
    return intake;
  }

  public Database database() {
    return database;
  }

  Sending sending() {
    return sending;
  }

  public Twilio twilio() {
    return twilio;
  }

  /** The account that pages go by while the first does not work; nothing of it may be set. */
  public Twilio twilioStandby() {
    return twilioStandby;
  }

  public Smtp smtp() {
    return smtp;
  }

  /** When people get test pages. */
  DrillSettings drills() {
    return drills;
  }

  /** When people are asked whether they know that they are on call. */
  OnCallSettings onCall() {
    return onCall;
  }

  /** How long words are kept. */
  RetentionSettings retention() {
    return retention;
  }

  /** Who hears that the service lives. */
  WatchSettings.Beat heartbeat() {
    return heartbeat;
  }

  /** When it proves that it pages. */
  WatchSettings.Test selfTest() {
    return selfTest;
  }

  public Imap imap() {
    return imap;
  }

  private static @Nullable String set(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Who delivers pages: the built-in phones and mail sink, or Twilio and an SMTP server. */
  public enum Carrier {
    PRACTICE,
    LIVE
  }

  /** Whose signature a new matrix version needs before it is active. */
  public enum Signoff {
    NONE,
    BOTH
  }

  /** How mail leaves: STARTTLS (required, never falls back), TLS from the first byte, or plain. */
  public enum Tls {
    STARTTLS,
    TLS,
    NONE
  }

  /** What holds for every key: how many alerts each may bring in a minute. */
  public record Intake(@Nullable @Min(1) @Max(10_000_000) Integer perMinute) {
    private static final int MANY = 30_000;

    /** The limit of keys that have none of their own. */
    public int alertsPerMinute() {
      return perMinute == null ? MANY : perMinute;
    }
  }

  /** PostgreSQL; without a URL the embedded H2 database in the data folder is used. */
  public record Database(@Nullable String url, @Nullable String user, @Nullable String password) {
    public Database {
      url = set(url);
      user = set(user);
    }

    @Override
    public String toString() {
      return "Database[" + (url == null ? "embedded" : "external") + "]";
    }
  }

  /** The live carrier's account for texts and calls. */
  public record Twilio(
      @Nullable String accountSid,
      @Nullable String authToken,
      @Nullable String from,
      @Nullable String messagingServiceSid,
      @Nullable String apiKey,
      @Nullable String apiSecret,
      @Nullable String apiBase) {
    public Twilio {
      accountSid = set(accountSid);
      authToken = set(authToken);
      from = set(from);
      messagingServiceSid = set(messagingServiceSid);
      apiKey = set(apiKey);
      apiSecret = set(apiSecret);
      apiBase = set(apiBase);
    }

    /** The auth tokens that signatures may be made with: two while it is rotated. */
    public List<String> authTokens() {
      return authToken == null
          ? List.of()
          : Arrays.stream(authToken.split(",", -1)).map(String::strip).toList();
    }

    /** Whether anything is set of what makes an account. */
    public boolean isAnySet() {
      return Stream.of(accountSid, authToken, from, messagingServiceSid, apiKey, apiSecret)
          .anyMatch(Objects::nonNull);
    }

    @Override
    public String toString() {
      return "Twilio[" + accountSid + "]";
    }
  }

  /** The live carrier's mail server. */
  public record Smtp(
      @Nullable String host,
      @Nullable @Min(1) @Max(65535) Integer port,
      @Nullable String user,
      @Nullable String password,
      @Nullable Tls tls,
      @Nullable String from) {
    private static final int SUBMISSION = 587;

    public Smtp {
      host = set(host);
      user = set(user);
      password = password == null || password.isEmpty() ? null : password;
      port = port == null ? SUBMISSION : port;
      tls = tls == null ? Tls.STARTTLS : tls;
      from = set(from);
    }

    @Override
    public String toString() {
      return "Smtp[" + host + ":" + port + "]";
    }
  }

  /**
   * The mailbox in which answers, bounces and mailed alerts arrive; without a host none is read.
   */
  public record Imap(
      @Nullable String host,
      @Nullable @Min(1) @Max(65535) Integer port,
      @Nullable String user,
      @Nullable String password,
      @Nullable Tls tls,
      @Nullable String address,
      @Nullable Boolean plus) {
    public Imap {
      host = set(host);
      user = set(user);
      password = password == null || password.isEmpty() ? null : password;
      tls = tls == null ? Tls.TLS : tls;
      address = set(address);
      plus = plus != null && plus;
    }

    @Override
    public String toString() {
      return "Imap[" + host + ":" + port + "]";
    }
  }
}
