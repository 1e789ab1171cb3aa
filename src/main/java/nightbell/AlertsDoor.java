package nightbell;

import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import java.util.EnumSet;
import java.util.List;
import nightbell.web.api.AlertsFilter;
import nightbell.web.api.IntakeResource;

/** Puts the short way for posts of alerts before the resources. */
final class AlertsDoor {
  private AlertsDoor() {}

  static void open(Environment environment, List<Object> resources) {
    resources.stream()
        .filter(IntakeResource.class::isInstance)
        .map(IntakeResource.class::cast)
        .forEach(
            intake -> {
              FilterRegistration.Dynamic filter =
                  environment
                      .servlets()
                      .addFilter("alerts", new AlertsFilter(intake, environment.getObjectMapper()));
              filter.setAsyncSupported(true);
              filter.addMappingForUrlPatterns(
                  EnumSet.of(DispatcherType.REQUEST), true, "/v1/alerts");
            });
  }
}
