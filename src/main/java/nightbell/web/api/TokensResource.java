package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.engine.accounts.ApiToken;
import nightbell.engine.accounts.ApiTokens;
import nightbell.reference.Described;
import nightbell.reference.OneOf;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** API tokens: what there is, a new one (its secret is shown once), and the end of one. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {
  private final ApiTokens tokens;

  public TokensResource(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @GET
  @Described(
      value =
          "API tokens. The caller's own, and for administrators also those of accounts whose rights"
              + " are no more than theirs; those made with the admin token are for who has every"
              + " right. Oldest first, without secrets, revoked and expired ones too.",
      asks = {"limit", "after"})
  public Items<Shape> list(@Context SecurityContext security, @Context UriInfo uri) {
    List<ApiToken> all = tokens.list(Caller.of(security).by());
    return Items.slice(all, new Query(uri), token -> Shape.of(token, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "A new API token. Its secret, which begins with nbt_, is shown here and never again; it"
              + " is sent as a bearer token. It never opens more than its account does at that"
              + " moment. API tokens make none: a stolen one must not outlive its end.",
      takes = Wish.class,
      needs = "name",
      body = "Its name, and what it may do and for how long.",
      gives = Shape.class,
      status = 201,
      fails =
          "403: The caller is an API token, or the session's request does not come from our own"
              + " pages.")
  public Response make(@Context SecurityContext security, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    Caller caller = Caller.of(security);
    if (caller.account() != null && caller.session() == null) {
      throw Refused.of(403, "A token makes no tokens. Sign in.");
    }
    ApiTokens.Made made = tokens.make(caller.by(), wish.plan());
    return Response.status(201).entity(Shape.of(made.token(), made.secret())).build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Revoke an API token. It opens nothing from now on. Again changes nothing.",
      asks = "id: The id of the token.",
      fails = "404: The caller sees no token of this id.")
  public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
    tokens.revoke(Caller.of(security).by(), id);
  }

  /** What a new token is to be: at most the own role and clients, and 90 days if not said. */
  record Wish(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("role") @OneOf(Role.class) @Nullable String role,
      @JsonProperty("clients") @Nullable List<String> clients,
      @JsonProperty("readOnly") @Nullable Boolean readOnly,
      @JsonProperty("days") @Nullable Integer days) {
    ApiTokens.Plan plan() {
      Role wanted =
          Wire.parse(Role.class, role == null ? "responder" : role)
              .orElseThrow(
                  () ->
                      Refused.input(
                          "role", "one of responder, manager, administrator is required"));
      return new ApiTokens.Plan(
          name == null ? "" : name,
          wanted,
          UsersResource.clients(clients),
          Boolean.TRUE.equals(readOnly),
          days == null ? null : Duration.ofDays(days));
    }
  }

  /** A token as the API shows it; its secret is told once, when it is made. */
  record Shape(
      String id,
      @Nullable String account,
      String name,
      @OneOf(Role.class) String role,
      List<String> clients,
      boolean readOnly,
      @Iso Instant createdAt,
      @Iso Instant until,
      @Iso @Nullable Instant usedAt,
      @Iso @Nullable Instant revokedAt,
      @Nullable String revokedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static Shape of(ApiToken token, @Nullable String secret) {
      return new Shape(
          token.id(),
          token.account(),
          token.name(),
          Wire.name(token.role()),
          token.clients().stream().map(ClientId::value).sorted().toList(),
          token.readsOnly(),
          token.createdAt(),
          token.until(),
          token.usedAt(),
          token.revokedAt(),
          token.revokedBy(),
          secret);
    }
  }
}
