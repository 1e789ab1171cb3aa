package nightbell.engine.rota;

import java.util.ArrayList;
import java.util.List;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.matrix.Matrix;
import nightbell.oncall.Duty;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;

/** What is wrong with the proposal of a swap, as things stand now. */
record SwapCheck(LiveRota rota, Meant meant, SwapWish wish) {

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    rota.check(wish.standInForA()).faults().forEach(one -> faults.add(named("a", "b", one)));
    rota.check(wish.standInForB()).faults().forEach(one -> faults.add(named("b", "a", one)));
    PersonId proposer = wish.proposer();
    if (proposer != null && !wish.isOf(proposer)) {
      faults.add(new Fault("person", "one of the two is required"));
    }
    if (faults.isEmpty()) {
      stands("a", wish.a(), faults);
      stands("b", wish.b(), faults);
    }
    return faults.stream().distinct().toList();
  }

  /** Where a fault of the override, in which one stands in for the other, lies in the swap. */
  private static Fault named(String shift, String other, Fault fault) {
    String where =
        switch (fault.where()) {
          case "replaces" -> shift + ".person";
          case "person" -> other + ".person";
          case "from", "to" -> shift + "." + fault.where();
          default -> fault.where();
        };
    return new Fault(where, fault.what());
  }

  private void stands(String shift, SwapWish.Turn turn, List<Fault> faults) {
    if (!turn.from().isAfter(rota.now())) {
      faults.add(new Fault(shift + ".from", "an instant after now is required"));
    }
    if (!meant.matrices().stream().allMatch(matrix -> hasShift(matrix, turn))) {
      String what = turn.person() + " has no shift on schedule " + wish.schedule() + " then";
      faults.add(new Fault(shift + ".person", what));
    }
  }

  private boolean hasShift(Matrix matrix, SwapWish.Turn turn) {
    Schedule schedule = matrix.schedules().get(wish.schedule());
    return schedule != null
        && Duty.of(schedule, rota.of(matrix.client().id()), turn.from(), turn.to()).stream()
            .anyMatch(duty -> duty.person().equals(turn.person()));
  }
}
