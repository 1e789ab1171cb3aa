package nightbell.web.page.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.MatrixVersion;
import nightbell.intake.Formats;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Sight;
import nightbell.web.page.Times;

/** All keys of the clients in sight, and the form for a new one. */
public final class KeysView extends HtmlView {
  private final SettingsDesk desk;
  private final Sight sight;

  KeysView(SettingsDesk desk, Sight sight) {
    super("keys.ftlh");
    this.desk = desk;
    this.sight = sight;
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  public List<Choice> clients() {
    return sight.choices(null);
  }

  /** The tools whose own format a key may be bound to. */
  public List<Choice> formats() {
    return KeyView.tools().stream().filter(one -> Formats.byName(one.value()).isPresent()).toList();
  }

  /** Live ones first. */
  public List<KeyLine> keys() {
    Map<String, Total> totals = desk.uses().totals();
    Instant now = desk.clock().now();
    return desk.register().keys().stream()
        .filter(key -> sight.caller().rights().sees(key.client()))
        .map(key -> KeyLine.of(key, totals, new Times(zone(desk, key.client())), now))
        .sorted(Comparator.comparing(line -> !line.live()))
        .toList();
  }

  static ZoneId zone(SettingsDesk desk, ClientId client) {
    return desk.matrices()
        .active(client)
        .map(MatrixVersion::matrix)
        .map(matrix -> matrix.client().zone())
        .orElse(ZoneOffset.UTC);
  }
}
