package nightbell.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a script or the page asks of the carrier: {@code {"faults": ["500", "late"], "chance": 0.3,
 * "seed": 7, "account": "primary", "rate": 1}}. What is not said is as at the start.
 *
 * @param wrong what cannot be done, or null
 * @param saysNothing whether no faults are spoken of
 */
record MoodForm(
    Set<Mischief> faults,
    double chance,
    long seed,
    @Nullable Account only,
    double rate,
    boolean saysNothing,
    @Nullable String wrong) {

  static MoodForm read(String json) {
    JsonNode body = Json.node(json);
    JsonNode named = body.path("faults");
    Set<Mischief> faults = EnumSet.noneOf(Mischief.class);
    String wrong = body.isObject() ? null : "The body is a JSON object";
    if (!named.isMissingNode() && !named.isArray()) {
      wrong = "faults is a list";
    }
    for (JsonNode one : named) {
      Optional<Mischief> known = Mischief.of(one.asText());
      known.ifPresent(faults::add);
      if (known.isEmpty()) {
        wrong = "faults are any of " + String.join(", ", Mischief.words());
      }
    }
    double chance = body.path("chance").asDouble(1);
    double rate = body.path("rate").asDouble(0);
    String account = body.path("account").asText("both");
    List<String> accounts = Mood.accounts();
    if (chance < 0 || chance > 1) {
      wrong = "chance is between 0 and 1";
    } else if (rate < 0 || rate > 1000) {
      wrong = "rate is how many leave in a second, at most 1000; 0 for all at once";
    } else if (!accounts.contains(account)) {
      wrong = "account is one of " + String.join(", ", accounts);
    }
    Account only =
        switch (account) {
          case "primary" -> Account.PRACTICE;
          case "standby" -> Account.STANDBY;
          default -> null;
        };
    long seed = body.path("seed").asLong(0);
    return new MoodForm(faults, chance, seed, only, rate, named.isMissingNode(), wrong);
  }

  void set(Mood mood) {
    mood.become(faults, chance, seed, only, rate);
  }
}
