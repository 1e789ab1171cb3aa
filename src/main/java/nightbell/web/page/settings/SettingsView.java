package nightbell.web.page.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nightbell.engine.Carrier;
import nightbell.oncall.Channel;
import nightbell.web.page.Choice;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Reach;
import nightbell.web.page.Sight;
import nightbell.web.page.Times;

/** What is set, at a glance. */
public final class SettingsView extends HtmlView {
  private final SettingsDesk desk;
  private final Sight sight;

  SettingsView(SettingsDesk desk, Sight sight) {
    super("settings.ftlh");
    this.desk = desk;
    this.sight = sight;
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  public List<Choice> clients() {
    return sight.choices(null);
  }

  /** How many keys live, of the clients in sight. */
  public long keys() {
    return desk.register().keys().stream()
        .filter(key -> key.revokedAt() == null && sight.caller().rights().sees(key.client()))
        .count();
  }

  public List<CarrierLine> carriers() {
    return desk.carriers().stream().map(this::line).toList();
  }

  /** What the configuration says. */
  public List<Fact> facts() {
    return desk.facts();
  }

  /** Whether the reader may take a backup, which holds everything of everybody. */
  public boolean seesAll() {
    return sight.caller().rights().seesAll();
  }

  private CarrierLine line(SettingsDesk.Sending sending) {
    Carrier carrier = sending.carrier();
    Times times = new Times(zone());
    String channels =
        Arrays.stream(Channel.values())
            .filter(carrier::isOf)
            .map(Reach::word)
            .collect(Collectors.joining(" and "));
    String trouble =
        carrier
            .outage()
            .map(out -> "Out of use since " + times.dated(out.since()) + ": " + out.why())
            .orElse("");
    return new CarrierLine(carrier.name(), channels, sending.from(), trouble);
  }

  private ZoneId zone() {
    List<ZoneId> zones =
        sight.matrices().stream().map(one -> one.client().zone()).distinct().toList();
    return zones.size() == 1 ? zones.get(0) : ZoneOffset.UTC;
  }

  /** A carrier: what goes by it, what people see, and why nothing does now, or empty. */
  public record CarrierLine(String name, String channels, String from, String trouble) {}
}
