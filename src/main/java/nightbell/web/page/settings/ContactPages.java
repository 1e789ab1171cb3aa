package nightbell.web.page.settings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Set;
import nightbell.engine.reach.Drills;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.web.Refused;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** Who can be paged, whether their numbers are proven, and test pages with what became of them. */
@Path("/settings/contacts")
@Produces(SettingsDesk.HTML)
public final class ContactPages {
  private final SettingsDesk desk;

  ContactPages(SettingsDesk desk) {
    this.desk = desk;
  }

  @GET
  public Response list(
      @QueryParam("client") @Nullable String client, @Context SecurityContext security) {
    return desk.enter(
        security,
        sight -> Response.ok(new ContactsView(desk, sight, matrix(sight, client))).build());
  }

  /** One person's test pages; a page that asks again and again wants the outcome only. */
  @GET
  @Path("{client}/{person}")
  public Response one(
      @PathParam("client") String client,
      @PathParam("person") String id,
      @Context SecurityContext security) {
    return desk.enter(
        security,
        sight -> {
          Matrix matrix = matrix(sight, client);
          Person person = person(matrix, id);
          return Response.ok(new ContactView(desk, sight, matrix, person)).build();
        });
  }

  @GET
  @Path("{client}/{person}/tests")
  public Response tests(
      @PathParam("client") String client,
      @PathParam("person") String id,
      @Context SecurityContext security) {
    return desk.enter(
        security,
        sight -> {
          Matrix matrix = matrix(sight, client);
          return Response.ok(new TestsView(desk, matrix, person(matrix, id))).build();
        });
  }

  /** Sends a test page, or the codes that confirm numbers, and shows what becomes of it. */
  @POST
  @Path("{client}/{person}/{what: test|confirm}")
  public Response test(
      @PathParam("client") String client,
      @PathParam("person") String id,
      @PathParam("what") String what,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return desk.take(
        security,
        fields,
        sight -> {
          Matrix matrix = matrix(sight, client);
          Person person = person(matrix, id);
          Set<Channel> channels = channels(fields.getFirst("channel"));
          if (what.equals("test")) {
            desk.drills().test(matrix.client().id(), person, channels);
          } else {
            desk.drills().confirm(matrix.client().id(), person, channels);
          }
          return Response.seeOther(
                  UriBuilder.fromPath("/settings/contacts/{client}/{person}").build(client, id))
              .build();
        });
  }

  private static Set<Channel> channels(@Nullable String named) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equalsIgnoreCase(named))
        .findFirst()
        .map(Set::of)
        .orElseGet(Drills::everyChannel);
  }

  private static Matrix matrix(Sight sight, @Nullable String client) {
    return sight
        .matrix(client)
        .orElseThrow(() -> Refused.of(404, "There is no client of this id."));
  }

  private static Person person(Matrix matrix, String id) {
    Person person = matrix.people().get(new PersonId(id));
    if (person == null) {
      throw Refused.of(404, "There is no person of this id.");
    }
    return person;
  }
}
