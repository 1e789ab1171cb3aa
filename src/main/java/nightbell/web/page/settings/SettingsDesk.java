package nightbell.web.page.settings;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import nightbell.access.Role;
import nightbell.engine.Asks;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.KeyUses;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.reach.Drills;
import nightbell.web.Refused;
import nightbell.web.api.BackupResource;
import nightbell.web.auth.Csrf;
import nightbell.web.page.Fact;
import nightbell.web.page.MessageView;
import nightbell.web.page.Sight;

/**
 * What the pages of the settings work with; {@link #resources} is what to register.
 *
 * @param facts what the configuration says, in words
 */
public record SettingsDesk(
    Matrices matrices,
    Register register,
    Records records,
    KeyUses uses,
    Asks asks,
    Drills drills,
    BackupResource backup,
    List<Sending> carriers,
    List<Fact> facts,
    Clock clock,
    URI publicUrl) {
  static final String HTML = "text/html;charset=utf-8";

  /** A carrier and the number or address that people see. */
  public record Sending(Carrier carrier, String from) {}

  /** The pages. */
  public List<Object> resources() {
    return List.of(
        new SettingsPage(this), new KeyPages(this), new ContactPages(this), new BackupForm(this));
  }

  /** Lets administrators in; what is refused on the way is said on a page. */
  Response enter(SecurityContext security, Function<Sight, Response> page) {
    Sight sight = Sight.of(security, matrices);
    if (!sight.caller().rights().role().covers(Role.ADMINISTRATOR)) {
      return message(
          403,
          "Settings are for administrators",
          "Your own account is yours to set.",
          "/settings/account");
    }
    try {
      return page.apply(sight);
    } catch (Refused refused) {
      String why = String.valueOf(refused.getMessage());
      return message(refused.answer().getStatus(), "Nothing changed", why, "/settings");
    }
  }

  /** The same for a form, which must be of the caller's session. */
  Response take(
      SecurityContext security,
      MultivaluedMap<String, String> fields,
      Function<Sight, Response> work) {
    Csrf.check(security, fields.getFirst(Csrf.FIELD));
    return enter(security, work);
  }

  static Response message(int status, String title, String sentence, String back) {
    return Response.status(status).entity(new MessageView(title, sentence, back)).build();
  }

  static Response stranger(String what) {
    return message(404, "Not found", what, "/settings");
  }
}
