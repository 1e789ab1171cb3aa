package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.access.Rights;
import nightbell.engine.rota.RotaAnswer;
import nightbell.engine.rota.RotaWish;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Whose;
import org.jspecify.annotations.Nullable;

/** The body that asks for an override or an absence. */
record RotaBody(
    @JsonProperty("client") @Nullable String client,
    @JsonProperty("schedule") @Nullable String schedule,
    @JsonProperty("person") @Nullable String person,
    @JsonProperty("replaces") @Nullable String replaces,
    @JsonProperty("from") @Nullable String from,
    @JsonProperty("to") @Nullable String to,
    @JsonProperty("reason") @Nullable String reason) {

  /** An override of a schedule; with {@code replaces} alone that person is taken off. */
  RotaWish override(Rights rights, Query query) {
    List<Problem.Fault> faults = new ArrayList<>(required("schedule", schedule));
    if (replaces == null) {
      faults.addAll(required("person", person));
    }
    return wish(rights, query, faults);
  }

  /** An absence. */
  RotaWish away(Rights rights, Query query) {
    List<Problem.Fault> faults = new ArrayList<>();
    if (schedule != null) {
      faults.add(Problem.Fault.of("schedule", "an absence is of a person, whatever the schedule"));
    }
    if (replaces != null) {
      faults.add(Problem.Fault.of("replaces", "an absence replaces nobody"));
    }
    faults.addAll(required("person", person));
    return wish(rights, query, faults);
  }

  private RotaWish wish(Rights rights, Query query, List<Problem.Fault> faults) {
    faults.addAll(required("from", from));
    faults.addAll(required("to", to));
    faults.addAll(required("reason", reason));
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
    return new RotaWish(
        Whose.client(rights, client == null ? query.text("client") : client),
        schedule == null ? null : new ScheduleId(schedule),
        person == null ? null : new PersonId(person),
        replaces == null ? null : new PersonId(replaces),
        instant("from", from),
        instant("to", to),
        String.valueOf(reason).strip());
  }

  static Instant instant(String where, @Nullable String text) {
    return Query.instant(where, String.valueOf(text).strip());
  }

  static List<Problem.Fault> required(String where, @Nullable String text) {
    return text == null || text.isBlank()
        ? List.of(Problem.Fault.of(where, "a text is required"))
        : List.of();
  }

  /** What was made, or the refusal. */
  static <T> RotaAnswer.Added<T> added(RotaAnswer<T> answer) {
    if (answer instanceof RotaAnswer.Added<T> added) {
      return added;
    }
    if (answer instanceof RotaAnswer.Contradicts<T> other) {
      throw Refused.because(
          409, other.why(), List.of(Problem.Fault.of(other.other(), other.why())));
    }
    RotaAnswer.Wrong<T> wrong = (RotaAnswer.Wrong<T>) answer;
    throw refused(wrong.faults());
  }

  /** Refuses what has faults. */
  static void refuse(List<RotaAnswer.Fault> faults) {
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
  }

  private static Refused refused(List<RotaAnswer.Fault> faults) {
    return Refused.inputs(
        400, faults.stream().map(fault -> Problem.Fault.of(fault.where(), fault.what())).toList());
  }
}
