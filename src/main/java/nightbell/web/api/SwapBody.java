package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import nightbell.access.Rights;
import nightbell.engine.rota.SwapWish;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Whose;
import org.jspecify.annotations.Nullable;

/** The body that proposes a swap; {@code person} is which of the two proposes it. */
record SwapBody(
    @JsonProperty("client") @Nullable String client,
    @JsonProperty("schedule") @Nullable String schedule,
    @JsonProperty("a") @Nullable Turn a,
    @JsonProperty("b") @Nullable Turn b,
    @JsonProperty("person") @Nullable String person,
    @JsonProperty("reason") @Nullable String reason) {

  SwapWish wish(Rights rights, Query query) {
    List<Problem.Fault> faults = new ArrayList<>();
    faults.addAll(RotaBody.required("schedule", schedule));
    faults.addAll(RotaBody.required("reason", reason));
    if (a == null || b == null) {
      faults.add(Problem.Fault.of(a == null ? "a" : "b", "{person, from, to} is required"));
      throw Refused.inputs(400, faults);
    }
    a.check("a", faults);
    b.check("b", faults);
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
    return new SwapWish(
        Whose.client(rights, client == null ? query.text("client") : client),
        new ScheduleId(String.valueOf(schedule)),
        a.turn("a"),
        b.turn("b"),
        person == null ? null : new PersonId(person),
        String.valueOf(reason).strip());
  }

  /** One of the two shifts. */
  record Turn(
      @JsonProperty("person") @Nullable String person,
      @JsonProperty("from") @Nullable String from,
      @JsonProperty("to") @Nullable String to) {
    void check(String where, List<Problem.Fault> faults) {
      faults.addAll(RotaBody.required(where + ".person", person));
      faults.addAll(RotaBody.required(where + ".from", from));
      faults.addAll(RotaBody.required(where + ".to", to));
    }

    SwapWish.Turn turn(String where) {
      return new SwapWish.Turn(
          new PersonId(String.valueOf(person)),
          RotaBody.instant(where + ".from", from),
          RotaBody.instant(where + ".to", to));
    }
  }
}
