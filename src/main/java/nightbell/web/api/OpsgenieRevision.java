package nightbell.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.intake.OpsgenieBody;
import org.jspecify.annotations.Nullable;

/** An alert's facts with what one request changes in them. */
final class OpsgenieRevision {
  private OpsgenieRevision() {}

  static Alert of(OpsgenieActions.Wish wish) {
    Alert known = wish.incident().alert();
    OpsgenieBody body = wish.body();
    AlertBuilder newer =
        Alert.of(AlertState.FIRING, or(body.text("message"), known.title()))
            .id(wish.incident().key().value())
            .severity(body.text("priority") == null ? known.severity() : body.text("priority"))
            .systems(known.systems())
            .category(known.category())
            .host(known.host())
            .service(known.service())
            .source(known.source())
            .tags(tags(known, wish))
            .link(known.link())
            .at(known.at())
            .details(or(body.text("description"), known.details()));
    Map<String, String> labels = new TreeMap<>(known.labels());
    labels.putAll(body.values("details"));
    wish.removed().forEach(labels::remove);
    labels.forEach(newer::label);
    return newer.build();
  }

  private static List<String> tags(Alert known, OpsgenieActions.Wish wish) {
    List<String> tags = new ArrayList<>(known.tags());
    wish.body().texts("tags").stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
    tags.removeAll(wish.removed());
    return tags;
  }

  private static String or(@Nullable String newer, String known) {
    return newer == null ? known : newer;
  }
}
