package nightbell.web.page.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Rights as forms give them: a role, a side or "both", and clients, none of them for all. */
final class Choices {
  static final String BOTH = "both";

  private Choices() {}

  static Rights rights(MultivaluedMap<String, String> form) {
    return new Rights(role(form.getFirst("role")), side(form.getFirst("side")), clients(form));
  }

  static Role role(@Nullable String given) {
    return Arrays.stream(Role.values())
        .filter(role -> word(role).equals(given))
        .findFirst()
        .orElseThrow(() -> Refused.input("role", "a role is required"));
  }

  static Set<ClientId> clients(MultivaluedMap<String, String> form) {
    return form.getOrDefault("clients", List.of()).stream()
        .filter(id -> !id.isBlank())
        .map(ClientId::new)
        .collect(Collectors.toSet());
  }

  /** The roles up to this one, the least first. */
  static List<String> roles(Role most) {
    return Arrays.stream(Role.values()).filter(most::covers).map(Choices::word).toList();
  }

  /** The sides that may be given. */
  static List<String> sides(@Nullable Side own) {
    return own == null ? List.of(BOTH, "internal", "provider") : List.of(word(own));
  }

  static String word(@Nullable Enum<?> value) {
    return value == null ? BOTH : value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Side side(@Nullable String given) {
    if (BOTH.equals(given)) {
      return null;
    }
    return Arrays.stream(Side.values())
        .filter(side -> word(side).equals(given))
        .findFirst()
        .orElseThrow(() -> Refused.input("side", "a side is required"));
  }
}
