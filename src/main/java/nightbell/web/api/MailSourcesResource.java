package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.MailIntake;
import nightbell.engine.MailIntake.Mailed;
import nightbell.engine.MailIntake.Tried;
import nightbell.engine.MailSource;
import nightbell.engine.MailSource.Rule;
import nightbell.engine.MailSources;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.reference.Described;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Secret;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** How an intake key takes alerts by mail: its address, its rules, and a mail to try them on. */
@Path("/api/v1/keys/{id}/mail")
@Produces(MediaType.APPLICATION_JSON)
public final class MailSourcesResource {
  private static final String KEYWORD = "[a-z0-9][a-z0-9._-]{3,39}";
  private final MailSources sources;
  private final Register register;
  private final MailIntake intake;
  private final BiConsumer<ClientId, Entry> record;
  private final String inbox;

  /**
   * For the keys of this register.
   *
   * @param record puts an entry about a client on record
   * @param inbox the address of the inbox, empty if none is read
   */
  public MailSourcesResource(
      MailSources sources,
      Register register,
      MailIntake intake,
      BiConsumer<ClientId, Entry> record,
      String inbox) {
    this.sources = sources;
    this.register = register;
    this.intake = intake;
    this.record = record;
    this.inbox = inbox;
  }

  @GET
  @Described(
      value = "How a key takes alerts by mail.",
      asks = "id: The id of the key.",
      fails = "404: There is no live key of this id, or it takes no alerts by mail.")
  public Shape show(@PathParam("id") String id) {
    return sources
        .ofKey(key(id).id())
        .map(this::shape)
        .orElseThrow(() -> Refused.of(404, "This key takes no alerts by mail."));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Takes alerts by mail for a key. Makes its address, or replaces its rules.",
      asks = "id: The id of the key.",
      takes = Wish.class,
      body =
          "The keyword of the address, drawn if there is none, and the rules by which"
              + " mails are read.",
      fails = {"404: There is no live key of this id.", "409: Another key has this keyword."})
  public Shape put(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    IntakeKey key = key(id);
    Wish wish = JsonBody.read(body, Wish.class);
    List<Rule> rules = rules(wish.rules());
    String keyword = wish.keyword();
    if (keyword == null) {
      keyword =
          sources
              .ofKey(key.id())
              .map(MailSource::keyword)
              .orElseGet(() -> Secret.hash(Secret.fresh()).substring(0, 16));
    } else if (!keyword.matches(KEYWORD) || keyword.startsWith("nb.")) {
      throw Refused.input("keyword", "4 to 40 small letters, digits, dots and dashes are required");
    }
    MailSource source = new MailSource(key.id(), keyword, rules);
    if (!sources.put(source)) {
      throw Refused.of(409, "Another key has this keyword.");
    }
    String what = "takes mail at the keyword " + keyword + " by " + rules.size() + " rules";
    note(security, key, what);
    return shape(source);
  }

  private void note(SecurityContext security, IntakeKey key, String what) {
    String text = "Intake key " + key.name() + " " + what;
    Actor by = Caller.of(security).actor();
    record.accept(
        key.client(), new Entry(Kind.KEY_MAPPED, by, null, text, Map.of("key", key.id())));
  }

  @DELETE
  @Described(
      value = "Takes no more alerts by mail for a key.",
      asks = "id: The id of the key.",
      fails = "404: There is no live key of this id.")
  public void remove(@Context SecurityContext security, @PathParam("id") String id) {
    IntakeKey key = key(id);
    if (sources.remove(key.id())) {
      note(security, key, "takes no more mail");
    }
  }

  @POST
  @Path("try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "What would be read from a mail. By these rules, or by those of the key;"
              + " nothing is kept.",
      asks = "id: The id of the key.",
      takes = Sample.class,
      fails = "404: There is no live key of this id.")
  public Map<String, @Nullable Object> attempt(@PathParam("id") String id, InputStream body) {
    IntakeKey key = key(id);
    Sample sample = JsonBody.read(body, Sample.class);
    List<Rule> rules =
        sample.rules() == null
            ? sources.ofKey(key.id()).map(MailSource::rules).orElse(List.of())
            : rules(sample.rules());
    String from = Objects.requireNonNullElse(sample.from(), "tool@example.com");
    String subject = Objects.requireNonNullElse(sample.subject(), "");
    String text = Objects.requireNonNullElse(sample.body(), "");
    return tried(intake.attempt(key, rules, new Mailed("try", from, subject, text)));
  }

  private List<Rule> rules(@Nullable List<RuleShape> given) {
    List<Rule> rules = new ArrayList<>();
    for (RuleShape rule : given == null ? List.<RuleShape>of() : given) {
      rules.add(
          new Rule(
              Objects.requireNonNullElse(rule.field(), ""),
              Objects.requireNonNullElse(rule.in(), "subject"),
              Objects.requireNonNullElse(rule.pattern(), ""),
              rule.value()));
    }
    List<Problem.Fault> faults =
        intake.faults(rules).stream().map(f -> Problem.Fault.of(f.where(), f.what())).toList();
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
    return rules;
  }

  private IntakeKey key(String id) {
    return register.keys().stream()
        .filter(known -> known.id().equals(id) && known.revokedAt() == null)
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "There is no live key of this id."));
  }

  private Shape shape(MailSource source) {
    int at = inbox.lastIndexOf('@');
    String address =
        at < 0 ? null : inbox.substring(0, at) + "+" + source.keyword() + inbox.substring(at);
    return new Shape(
        source.keyword(),
        address,
        source.rules().stream()
            .map(rule -> new RuleShape(rule.field(), rule.in(), rule.pattern(), rule.value()))
            .toList());
  }

  private static Map<String, @Nullable Object> tried(Tried tried) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    Alert alert = tried.alert();
    shown.put("why", tried.why());
    if (alert != null) {
      shown.put("state", alert.state().name().toLowerCase(Locale.ROOT));
      shown.put("title", alert.title());
      shown.put("id", DedupKey.of(alert).value());
      shown.put("severity", alert.severity());
      shown.put("system", alert.systems());
      shown.put("category", alert.category());
      shown.put("host", alert.host());
      shown.put("service", alert.service());
      shown.put("link", alert.link());
    }
    return shown;
  }

  /** How a key takes mail; the address is null where no inbox is read. */
  record Shape(String keyword, @Nullable String address, List<RuleShape> rules) {}

  /** One rule. */
  record RuleShape(
      @JsonProperty("field") @Nullable String field,
      @JsonProperty("in") @Nullable String in,
      @JsonProperty("pattern") @Nullable String pattern,
      @JsonProperty("value") @Nullable String value) {}

  /** What is asked for. */
  record Wish(
      @JsonProperty("keyword") @Nullable String keyword,
      @JsonProperty("rules") @Nullable List<RuleShape> rules) {}

  /** A mail to try rules on. */
  record Sample(
      @JsonProperty("from") @Nullable String from,
      @JsonProperty("subject") @Nullable String subject,
      @JsonProperty("body") @Nullable String body,
      @JsonProperty("rules") @Nullable List<RuleShape> rules) {}
}
