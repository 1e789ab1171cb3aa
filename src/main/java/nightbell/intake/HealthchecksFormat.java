package nightbell.intake;

import java.util.Locale;
import java.util.Set;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Healthchecks.io: the whole check, or a body that the customer writes. A header {@code
 * Check-Status}, which some add for down and for up, counts before the body's status.
 */
final class HealthchecksFormat implements Format {
  private static final Set<String> QUIET = Set.of("new", "paused", "started", "grace");

  @Override
  public String name() {
    return "healthchecks";
  }

  @Override
  public Reading read(Posted posted) {
    String header = Texts.filled(posted.header("check-status"));
    return Documents.each(posted, values -> one(values, header));
  }

  private static Reading one(Values values, @Nullable String header) {
    String status = Texts.first(header, values.text("status"));
    if (status != null && QUIET.contains(status.toLowerCase(Locale.ROOT))) {
      return Reading.ignored("The check is " + status + "; only down is a problem");
    }
    values.without("ping_url", "pause_url", "resume_url", "update_url", "badge_url", "channels");
    return new Draft(values, States.of(status), values.text("name", "slug", "title"))
        .id(values.text("code", "uuid", "unique_key", "id"))
        .severity(values.text("severity", "priority"))
        .host(values.text("host", "hostname"))
        .tags(Tags.split(values.text("tags"), "[ ,]"))
        .link(values.link("link", "url", "details_url"))
        .at(Times.read(values.text("now")))
        .told(values.text("desc"), values.text("body"));
  }
}
