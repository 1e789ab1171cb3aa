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
import nightbell.reference.Described;
import nightbell.reference.OneOf;
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

  @GET
  @Described(
      value =
          "People who may sign in. All whose rights are no more than the caller's, disabled ones"
              + " too, by mail address.",
      asks = {"limit", "after"},
      fails = "403: The caller is no administrator.")
  public Items<Shape> list(@Context SecurityContext security, @Context UriInfo uri) {
    List<Account> all = people.list(Caller.of(security).by());
    return Items.slice(all, new Query(uri), account -> Shape.of(account, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Invite somebody. A mail brings a link to choose a password by, which works once and for"
              + " seven days; it is told here too, and never again. Who was invited and has chosen"
              + " none yet gets a new link and these rights.",
      takes = Invitation.class,
      needs = {"email", "name", "role"},
      body = "Who it is, and the rights, which are at most the caller's own.",
      gives = Shape.class,
      status = 201,
      fails = {
        "403: The caller is no administrator, or gives more than the own rights; or the token only"
            + " reads, or the session's request does not come from our own pages.",
        "409: There is an account of this address already."
      })
  public Response invite(@Context SecurityContext security, InputStream body) {
    return Response.status(201).entity(invite(Caller.of(security).by(), body)).build();
  }

  /** The same for the command on a stopped service's database. */
  public Object invite(By by, InputStream body) {
    People.Invited invited = people.invite(by, JsonBody.read(body, Invitation.class).wish());
    return Shape.of(invited.account(), invited.link());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Change somebody's name and rights. They hold from the next request on. The rights are"
              + " replaced as a whole: without a side they are for both, without clients for all."
              + " Without a name it stays.",
      asks = "id: The id of the account.",
      takes = Change.class,
      needs = "role",
      body = "The new rights, which are at most the caller's own, and perhaps a name.",
      fails = {
        "403: The caller is no administrator, gives more than the own rights, or changes the own"
            + " ones; or the token only reads, or the session's request does not come from our own"
            + " pages.",
        "404: There is no account of this id.",
        "409: Somebody else changes this account; try again."
      })
  public Shape change(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    Change wish = JsonBody.read(body, Change.class);
    Account known = people.found(Caller.of(security).by(), id);
    String name = wish.name() == null ? known.name() : wish.name();
    return Shape.of(people.change(Caller.of(security).by(), id, name, wish.rights()), null);
  }

  @DELETE
  @Path("{id}")
  @Described(
      value =
          "Disable an account. Its sessions and links end, and its API tokens open nothing as long"
              + " as it is disabled. Again changes nothing.",
      asks = "id: The id of the account.",
      fails = {
        "403: The caller is no administrator, or the account is the caller's own; or the token only"
            + " reads, or the session's request does not come from our own pages.",
        "404: There is no account of this id.",
        "409: Somebody else changes this account; try again."
      })
  public void disable(@Context SecurityContext security, @PathParam("id") String id) {
    people.disable(Caller.of(security).by(), id);
  }

  @POST
  @Path("{id}/enable")
  @Described(
      value =
          "Let a disabled account sign in again. Its API tokens that have not ended open again; its"
              + " sessions and links stay ended. Again changes nothing.",
      asks = "id: The id of the account.",
      fails = {
        "403: The caller is no administrator; or the token only reads, or the session's request"
            + " does not come from our own pages.",
        "404: There is no account of this id.",
        "409: Somebody else changes this account; try again."
      })
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
      @JsonProperty("role") @OneOf(Role.class) @Nullable String role,
      @JsonProperty("side") @OneOf(Side.class) @Nullable String side,
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
      @JsonProperty("role") @OneOf(Role.class) @Nullable String role,
      @JsonProperty("side") @OneOf(Side.class) @Nullable String side,
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
      @OneOf(Role.class) String role,
      @OneOf(Side.class) @Nullable String side,
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
