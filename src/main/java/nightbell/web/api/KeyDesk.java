package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Intake;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.KeyUses;
import nightbell.engine.Matrices;
import nightbell.engine.Register;
import nightbell.engine.Register.Former;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Register.Mapped;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Makes, rotates, maps and ends intake keys, each with an entry in the trail. Secrets are given out
 * once and kept as hashes. Bad wishes are refused with every reason. Serves the API, and the
 * command on a stopped service's database.
 *
 * @param record puts an entry about a client on record
 */
public record KeyDesk(
    Register register,
    Matrices matrices,
    KeyUses uses,
    Predicate<String> formats,
    BiConsumer<ClientId, Entry> record,
    Clock clock,
    URI publicUrl) {
  private static final int LONGEST = 200;
  private static final int MOST_PER_MINUTE = 1_000_000;
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

  /** All keys, ended ones too, as the API shows them. */
  public List<?> list() {
    return shapes();
  }

  List<KeyShape> shapes() {
    Map<String, Total> totals = uses.totals();
    Instant now = clock.now();
    return register.keys().stream()
        .map(key -> KeyShape.of(key, uses.limit(key), totals.get(key.id()), now))
        .toList();
  }

  /** A new key of this wish, in JSON. */
  public Created create(Actor by, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    Optional<Mapped> mapped = check(wish);
    String secret = Secret.fresh();
    KeyShape.Defaults defaults = wish.defaultsOrNone();
    IntakeKey key =
        new IntakeKey(
            "k" + Secret.hash(Secret.fresh()).substring(0, 12),
            new ClientId(String.valueOf(wish.client())),
            String.valueOf(wish.name()).strip(),
            Secret.hash(secret),
            wish.format(),
            defaults.system(),
            defaults.category(),
            defaults.source(),
            clock.now(),
            null,
            null,
            wish.limit(),
            null);
    register.addKey(key);
    mapped.ifPresent(how -> register.mapKey(key.id(), how));
    note(by, key, Kind.KEY_CREATED, "Intake key " + key.name() + " created");
    return created(key, secret, null);
  }

  /**
   * A new secret for a key; the one before goes on for the overlap, in seconds. While one before
   * still does, its tool may know no other, so that only who insists ends it.
   */
  public Created rotate(Actor by, String id, InputStream body) {
    Turn turn = JsonBody.read(body, Turn.class);
    Long seconds = turn.overlap();
    long given = seconds == null ? OVERLAP.toSeconds() : seconds;
    if (given < 0 || given > LONGEST_OVERLAP.toSeconds()) {
      throw Refused.input("overlap", "seconds from 0 to 7776000 (90 days) are required");
    }
    IntakeKey key = live(id);
    Former former = key.former();
    boolean overlaps = former != null && former.until().isAfter(clock.now());
    if (former != null && overlaps && !Boolean.TRUE.equals(turn.force())) {
      throw Refused.of(
          409,
          "The secret before this one still opens until "
              + former.until()
              + ", and another rotation ends it at once. Wait, or send {\"force\": true}.");
    }
    String secret = Secret.fresh();
    Instant until = clock.now().plusSeconds(given);
    register.rotateKey(id, Secret.hash(secret), until);
    note(
        by, key, Kind.KEY_ROTATED, "Intake key " + key.name() + " rotated, the old until " + until);
    return created(key, secret, until);
  }

  /** Reads a key's bodies otherwise from now on. */
  void map(Actor by, String id, InputStream body) {
    MappingsResource.Wish wish = JsonBody.read(body, MappingsResource.Wish.class);
    IntakeKey key = live(id);
    if (!Intake.MAPPED.equals(key.format())) {
      throw Refused.of(409, "This key is not of the format json; make one that is.");
    }
    List<Problem.Fault> faults = new ArrayList<>();
    Optional<Mapped> mapped = MappingsResource.check(wish.mapping(), wish.sample(), faults);
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
    mapped.ifPresent(how -> register.mapKey(id, how));
    note(by, key, Kind.KEY_MAPPED, "The mapping of intake key " + key.name() + " changed");
  }

  /** Ends a key, both its secrets. */
  public void revoke(Actor by, String id) {
    IntakeKey key = live(id);
    register.revokeKey(id, clock.now());
    note(by, key, Kind.KEY_REVOKED, "Intake key " + key.name() + " revoked");
  }

  IntakeKey live(String id) {
    return register.keys().stream()
        .filter(known -> known.id().equals(id) && known.revokedAt() == null)
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "There is no live key of this id."));
  }

  private Created created(IntakeKey key, String secret, @Nullable Instant formerUntil) {
    Setup setup = Setup.of(key.format());
    return new Created(
        key.id(),
        key.client().value(),
        key.name(),
        key.format(),
        secret,
        Setup.address(publicUrl, key.format(), secret),
        formerUntil,
        setup.text(publicUrl, secret));
  }

  private Optional<Mapped> check(Wish wish) {
    List<Problem.Fault> faults = new ArrayList<>();
    String name = wish.name();
    if (wish.client() == null || matrices.active(new ClientId(wish.client())).isEmpty()) {
      faults.add(Problem.Fault.of("client", "the id of a client with a matrix is required"));
    }
    if (name == null || name.isBlank() || name.length() > LONGEST) {
      faults.add(Problem.Fault.of("name", "a text of 1 to 200 characters is required"));
    }
    if (wish.format() != null && !formats.test(wish.format())) {
      faults.add(Problem.Fault.of("format", "there is no intake format of this name"));
    }
    Integer limit = wish.limit();
    if (limit != null && (limit < 1 || limit > MOST_PER_MINUTE)) {
      faults.add(Problem.Fault.of("limit", "alerts per minute, from 1 to 1000000, are required"));
    }
    Optional<Mapped> mapped = Optional.empty();
    if (Intake.MAPPED.equals(wish.format())) {
      mapped = MappingsResource.check(wish.mapping(), wish.sample(), faults);
    } else if (wish.mapping() != null || wish.sample() != null) {
      faults.add(Problem.Fault.of("mapping", "only a key of the format json has a mapping"));
    }
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
    return mapped;
  }

  private void note(Actor by, IntakeKey key, Kind kind, String text) {
    record.accept(key.client(), new Entry(kind, by, null, text, Map.of("key", key.id())));
  }

  /** What a new key is to be. */
  record Wish(
      @JsonProperty("client") @Nullable String client,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("format") @Nullable String format,
      @JsonProperty("defaults") KeyShape.@Nullable Defaults defaults,
      @JsonProperty("limit") @Nullable Integer limit,
      @JsonProperty("mapping") @Nullable JsonNode mapping,
      @JsonProperty("sample") @Nullable JsonNode sample) {
    KeyShape.Defaults defaultsOrNone() {
      return defaults == null ? KeyShape.Defaults.NONE : defaults;
    }
  }

  /** How long the secret before a rotation goes on, in seconds; with force, also a second time. */
  record Turn(
      @JsonProperty("overlap") @Nullable Long overlap,
      @JsonProperty("force") @Nullable Boolean force) {}

  /** A key with its new secret, which is never shown again, and how to set its tool up. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Created(
      String id,
      String client,
      String name,
      @Nullable String format,
      String secret,
      String url,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Iso @Nullable Instant formerUntil,
      String setup) {}
}
