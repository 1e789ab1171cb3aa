package nightbell.engine.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.matrix.Matrix;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * The active matrices that the name of a schedule, or without one of a person, concerns: that of
 * the client who is named, or all that use the name for the same thing.
 *
 * @param client whose it is; null for all whose matrices share it, also those that are added later
 */
public record Meant(@Nullable ClientId client, List<Matrix> matrices, List<Fault> faults) {
  public Meant {
    matrices = List.copyOf(matrices);
    faults = List.copyOf(faults);
  }

  /** Looks the name up. */
  public static Meant of(Matrices all, Which which) {
    List<Matrix> active = all.active().stream().map(MatrixVersion::matrix).toList();
    List<Fault> faults = new ArrayList<>();
    ClientId client = which.client();
    if (client != null) {
      active = active.stream().filter(m -> m.client().id().equals(client)).toList();
      if (active.isEmpty()) {
        return new Meant(
            client, active, List.of(new Fault("client", "there is no client of this id")));
      }
    }
    List<Matrix> known = active.stream().filter(matrix -> meant(matrix, which) != null).toList();
    if (known.isEmpty()) {
      faults.add(unknown(which));
    }
    Function<Matrix, Optional<Object>> thing = m -> Optional.ofNullable(meant(m, which));
    if (known.stream().map(thing).distinct().count() > 1) {
      String ids =
          known.stream().map(m -> m.client().id().value()).collect(Collectors.joining(", "));
      faults.add(
          new Fault(
              "client", "several clients use this name for something else: name one of " + ids));
    }
    return new Meant(client, known, faults);
  }

  private static @Nullable Object meant(Matrix matrix, Which which) {
    ScheduleId schedule = which.schedule();
    if (schedule != null) {
      return matrix.schedules().get(schedule);
    }
    return which.person() == null ? null : matrix.people().get(which.person());
  }

  private static Fault unknown(Which which) {
    return which.schedule() != null
        ? new Fault("schedule", "no matrix has a schedule " + which.schedule())
        : new Fault("person", "no matrix has a person " + which.person());
  }
}
