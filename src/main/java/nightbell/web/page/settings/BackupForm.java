package nightbell.web.page.settings;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nightbell.web.Refused;

/** Gives a backup to administrators who see every client: it holds every secret of the service. */
@Path("/settings/backup")
public final class BackupForm {
  private final SettingsDesk desk;

  BackupForm(SettingsDesk desk) {
    this.desk = desk;
  }

  @POST
  public Response make(@Context SecurityContext security, MultivaluedMap<String, String> fields) {
    return desk.take(
        security,
        fields,
        sight -> {
          if (!sight.caller().rights().seesAll()) {
            throw Refused.of(403, "A backup holds every client's data.");
          }
          return desk.backup().make(security);
        });
  }
}
