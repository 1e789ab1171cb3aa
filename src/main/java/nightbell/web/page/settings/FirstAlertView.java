package nightbell.web.page.settings;

import java.util.Optional;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.Records.Rejected;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Times;

/** Whether a key's alerts come: a part of a page, which asks for it again and again. */
public final class FirstAlertView extends HtmlView {
  private static final int LATELY = 20;
  private final SettingsDesk desk;
  private final IntakeKey key;
  private final Times times;

  FirstAlertView(SettingsDesk desk, IntakeKey key) {
    super("first.ftlh");
    this.desk = desk;
    this.key = key;
    this.times = new Times(KeysView.zone(desk, key.client()));
  }

  /** When the last one came, or empty. */
  public String received() {
    Total use = desk.uses().totals().get(key.id());
    return KeyLine.used(use, times);
  }

  /** Why a body of this client's tools that came since the key was made was not read, or empty. */
  public String unread() {
    Optional<Rejected> last =
        desk.records().rejected(LATELY, Long.MAX_VALUE).stream()
            .filter(body -> key.client().equals(body.client()))
            .filter(body -> body.at().isAfter(key.createdAt()))
            .findFirst();
    return last.map(body -> times.dated(body.at()) + ": " + body.why()).orElse("");
  }
}
