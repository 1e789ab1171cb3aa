package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.By;
import nightbell.engine.accounts.People;
import nightbell.engine.accounts.Wish;
import nightbell.oncall.Side;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** The people who sign in: who they are, an invitation, other rights, and an account's end. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
  private final People people;

  public UsersResource(People people) {
    this.people = people;
  }

  /** All that the caller sees to, disabled ones too, by address. */
  @GET
  public Items<Shape> list(@Context SecurityContext security, @Context UriInfo uri) {
    List<Account> all = people.list(Caller.of(security).by());
    return Items.slice(all, new Query(uri), account -> Shape.of(account, null));
  }

  /** Invites somebody: a mail brings a link, which is told here too. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response invite(@Context SecurityContext security, InputStream body) {
    return Response.status(201).entity(invite(Caller.of(security).by(), body)).build();
  }

  /** The same for the command on a stopped service's database. */
  public Object invite(By by, InputStream body) {
    People.Invited invited = people.invite(by, JsonBody.read(body, Invitation.class).wish());
    return Shape.of(invited.account(), invited.link());
  }

  /** Changes name and rights, all of them. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Shape change(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    Change wish = JsonBody.read(body, Change.class);
    Account known = people.found(Caller.of(security).by(), id);
    String name = wish.name() == null ? known.name() : wish.name();
    return Shape.of(people.change(Caller.of(security).by(), id, name, wish.rights()), null);
  }

  /** Disables an account: nothing of it opens from now on. */
  @DELETE
  @Path("{id}")
  public void disable(@Context SecurityContext security, @PathParam("id") String id) {
    people.disable(Caller.of(security).by(), id);
  }

  /** Lets a disabled account sign in again. */
  @POST
  @Path("{id}/enable")
  public Shape enable(@Context SecurityContext security, @PathParam("id") String id) {
    return Shape.of(people.enable(Caller.of(security).by(), id), null);
  }

  private static Rights rights(
      @Nullable String role, @Nullable String side, @Nullable List<String> clients) {
    Role wanted =
        Wire.parse(Role.class, role == null ? "" : role)
            .orElseThrow(
                () ->
                    Refused.input("role", "one of responder, manager, administrator is required"));
    Side wantedSide =
        side == null
            ? null
            : Wire.parse(Side.class, side)
                .orElseThrow(() -> Refused.input("side", "internal, provider or null is required"));
    return new Rights(wanted, wantedSide, clients(clients));
  }

  static Set<ClientId> clients(@Nullable List<String> given) {
    if (given == null) {
      return Set.of();
    }
    return given.stream().map(String::valueOf).map(ClientId::new).collect(Collectors.toSet());
  }

  private static String required(String where, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refused.input(where, "a text is required");
    }
    return value;
  }

  /** Who is invited; without a side for both, without clients for all. */
  record Invitation(
      @JsonProperty("email") @Nullable String email,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("role") @Nullable String role,
      @JsonProperty("side") @Nullable String side,
      @JsonProperty("clients") @Nullable List<String> clients) {
    Wish wish() {
      Rights rights = UsersResource.rights(role, side, clients);
      return new Wish(
          required("email", email),
          required("name", name),
          rights.role(),
          rights.side(),
          rights.clients());
    }
  }

  /** The new rights, all of them; without a name it stays. */
  record Change(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("role") @Nullable String role,
      @JsonProperty("side") @Nullable String side,
      @JsonProperty("clients") @Nullable List<String> clients) {
    Rights rights() {
      return UsersResource.rights(role, side, clients);
    }
  }

  /** An account as the API shows it; its link is told once, when it is made. */
  record Shape(
      String id,
      String email,
      String name,
      String role,
      @Nullable String side,
      List<String> clients,
      String state,
      boolean secondStep,
      @Iso Instant createdAt,
      @Iso @Nullable Instant signedInAt,
      @Iso @Nullable Instant disabledAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String link) {
    static Shape of(Account account, @Nullable String link) {
      Rights rights = account.rights();
      return new Shape(
          account.id(),
          account.email(),
          account.name(),
          Wire.name(rights.role()),
          rights.side() == null ? null : Wire.name(rights.side()),
          rights.clients().stream().map(ClientId::value).sorted().toList(),
          account.state(),
          account.proofs().hasSecondStep(),
          account.createdAt(),
          account.signedInAt(),
          account.disabledAt(),
          link);
    }
  }
}
