package nightbell.intake;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Correspondence;
import nightbell.engine.Intake.Fault;
import nightbell.engine.MailIntake;
import nightbell.engine.MailSource.Rule;
import nightbell.engine.Origin;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;

/**
 * Alerts that come by mail: read by the key's rules and by what mails of monitoring tools have in
 * common, filled in with the key's defaults. Thread-safe.
 */
public final class MailDoor implements MailIntake {
  private static final int RULES = 50;
  private static final int LONGEST = 500;

  private final Correspondence engine;
  private final Register register;
  private final Clock clock;

  public MailDoor(Correspondence engine, Register register, Clock clock) {
    this.engine = engine;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Void> take(IntakeKey key, List<Rule> rules, Mailed mail) {
    Reading reading = MailReading.of(rules, mail);
    if (reading instanceof Reading.Unreadable unreadable) {
      return reject(key, mail, unreadable.faults());
    }
    List<Alert> alerts = new ArrayList<>();
    List<Reading.Item> items = ((Reading.Items) reading).items();
    for (Reading.Item item : items) {
      if (item instanceof Reading.Told told) {
        alerts.add(whole(key, told.alert()));
      }
    }
    return engine
        .accept(mail.name(), origin(key), alerts, items.size() - alerts.size())
        .thenAccept(done -> {});
  }

  @Override
  public Tried attempt(IntakeKey key, List<Rule> rules, Mailed mail) {
    Reading reading = MailReading.of(rules, mail);
    if (reading instanceof Reading.Unreadable unreadable) {
      return new Tried(null, words(unreadable.faults()));
    }
    Reading.Item item = ((Reading.Items) reading).items().get(0);
    return item instanceof Reading.Told told
        ? new Tried(whole(key, told.alert()), "read")
        : new Tried(null, ((Reading.Ignored) item).why());
  }

  @Override
  public List<Fault> faults(List<Rule> rules) {
    List<Fault> faults = new ArrayList<>();
    if (rules.size() > RULES) {
      faults.add(new Fault("rules", "at most " + RULES + " rules are read"));
    }
    for (int i = 0; i < rules.size(); i++) {
      fault(rules.get(i), "rules[" + i + "].", faults);
    }
    return faults;
  }

  private static void fault(Rule rule, String place, List<Fault> faults) {
    if (!MailReading.FIELDS.contains(rule.field())) {
      String known = String.join(", ", MailReading.FIELDS);
      faults.add(new Fault(place + "field", "one of these is required: " + known));
    }
    if (!MailReading.PLACES.contains(rule.in())) {
      String known = String.join(", ", MailReading.PLACES);
      faults.add(new Fault(place + "in", "one of these is required: " + known));
    }
    if (rule.pattern().isEmpty() || rule.pattern().length() > LONGEST) {
      faults.add(new Fault(place + "pattern", "1 to " + LONGEST + " characters are required"));
      return;
    }
    try {
      Pattern.compile(rule.pattern());
    } catch (PatternSyntaxException e) {
      faults.add(new Fault(place + "pattern", "this is no regular expression: " + e.getMessage()));
    }
  }

  private static Alert whole(IntakeKey key, Alert alert) {
    return FormatIntake.withDefaults(alert, key, "mail", alert.id());
  }

  private CompletionStage<Void> reject(IntakeKey key, Mailed mail, List<Fault> faults) {
    String why = words(faults);
    String body = "From: " + mail.from() + "\nSubject: " + mail.subject() + "\n\n" + mail.text();
    register.reject(key.client(), "mail", why, body.replace('\u0000', ' '), clock.now());
    String text = "Unreadable mail: " + why;
    Actor sender = new Actor(key.name(), null);
    Entry entry = new Entry(Kind.REJECTED, sender, null, text, Map.of("format", "mail"));
    return engine.reject(mail.name(), origin(key), entry);
  }

  private static Origin origin(IntakeKey key) {
    return new Origin(key.client(), key.name(), key.id(), "mail");
  }

  private static String words(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
  }
}
