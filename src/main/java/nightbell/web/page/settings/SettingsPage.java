package nightbell.web.page.settings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What is set, at a glance, and the way to each part. */
@Path("/settings")
@Produces(SettingsDesk.HTML)
public final class SettingsPage {
  private final SettingsDesk desk;

  SettingsPage(SettingsDesk desk) {
    this.desk = desk;
  }

  @GET
  public Response show(@Context SecurityContext security) {
    return desk.enter(security, sight -> Response.ok(new SettingsView(desk, sight)).build());
  }
}
