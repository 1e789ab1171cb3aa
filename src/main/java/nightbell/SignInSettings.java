package nightbell;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import nightbell.web.oidc.Terms;
import org.jspecify.annotations.Nullable;

/** The organisations whose people sign in by their own OpenID Connect provider; none by default. */
record SignInSettings(@Nullable List<@Valid @NotNull Given> providers) {
  private static final String ALL = "all";

  SignInSettings {
    providers = providers == null ? List.of() : List.copyOf(providers);
  }

  /**
   * One provider.
   *
   * @param clients whose data its people see at first, or {@code all}
   * @param role what they may do at first
   * @param domains of the mail addresses for which its word is taken
   */
  record Given(
      @NotEmpty String name,
      @NotNull
          @Pattern(
              regexp = "https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?",
              message = "must be an address that begins with https://")
          String issuer,
      @NotEmpty String clientId,
      @NotEmpty String clientSecret,
      @NotNull @Pattern(regexp = "internal|provider", message = "must be internal or provider")
          String side,
      @NotEmpty List<@NotEmpty String> clients,
      @Nullable
          @Pattern(
              regexp = "responder|manager|administrator",
              message = "must be responder, manager or administrator")
          String role,
      @NotEmpty List<@NotEmpty String> domains) {
    private Terms terms() {
      Set<ClientId> seen =
          clients.equals(List.of(ALL))
              ? Set.of()
              : clients.stream().map(ClientId::new).collect(Collectors.toSet());
      Role given = role == null ? Role.RESPONDER : Role.valueOf(role.toUpperCase(Locale.ROOT));
      Side own = Side.valueOf(side.toUpperCase(Locale.ROOT));
      Set<String> lower =
          domains.stream().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
      return new Terms(name, issuer, clientId, clientSecret, new Rights(given, own, seen), lower);
    }

    @Override
    public String toString() {
      return "Given[" + name + "]";
    }
  }

  /** What was agreed with each; two of one name are a mistake of whoever wrote the file. */
  List<Terms> terms() {
    List<Terms> terms =
        providers == null ? List.of() : providers.stream().map(Given::terms).toList();
    Set<String> ids = new HashSet<>();
    for (Terms one : terms) {
      if (one.id().isEmpty() || !ids.add(one.id())) {
        throw new IllegalArgumentException(
            "signIn.providers: each needs a name of letters or digits, unlike the others'.");
      }
    }
    return terms;
  }
}
