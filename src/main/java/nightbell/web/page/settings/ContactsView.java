package nightbell.web.page.settings;

import java.time.Duration;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Reach;
import nightbell.web.page.ReachLine;
import nightbell.web.page.Sight;

/** Everybody of a client who can be paged, with what proves their numbers. */
public final class ContactsView extends HtmlView {
  private static final Duration LOOK_BACK = Duration.ofDays(90);
  private final SettingsDesk desk;
  private final Sight sight;
  private final Matrix matrix;

  ContactsView(SettingsDesk desk, Sight sight, Matrix matrix) {
    super("contacts.ftlh");
    this.desk = desk;
    this.sight = sight;
    this.matrix = matrix;
  }

  public String name() {
    return matrix.client().name();
  }

  public String client() {
    return matrix.client().id().value();
  }

  public List<Choice> clients() {
    return sight.choices(matrix);
  }

  public List<ReachLine> reach() {
    return Reach.of(matrix, desk.asks(), desk.clock().now().minus(LOOK_BACK));
  }
}
