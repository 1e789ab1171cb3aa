package nightbell.engine.rota;

import java.util.List;
import java.util.function.Function;
import nightbell.audit.Actor;
import nightbell.engine.Matrices;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.oncall.PersonId;

/**
 * Swaps of two shifts. The consent that is the second makes both overrides in its own transaction;
 * what contradicts by then refuses it, and the swap stays proposed. Thread-safe; the same word
 * again changes nothing.
 */
public final class Swaps {
  private final LiveRota rota;
  private final Matrices matrices;

  public Swaps(LiveRota rota, Matrices matrices) {
    this.rota = rota;
    this.matrices = matrices;
  }

  /** All swaps, oldest first. */
  public List<Swap> list() {
    return rota.swaps();
  }

  /** Proposes one; a proposer who is one of the two consents by that. */
  public SwapAnswer propose(SwapWish wish, Actor by) {
    Meant meant = Meant.of(matrices, new Which(wish.client(), wish.schedule(), null));
    List<Fault> faults = new SwapCheck(rota, meant, wish).faults();
    return faults.isEmpty()
        ? answered(by, change -> change.propose(wish, meant))
        : new SwapAnswer.Wrong(faults);
  }

  /** One of the two agrees. */
  public SwapAnswer consent(String id, PersonId person, Actor by) {
    return answered(by, change -> change.consent(id, person));
  }

  /** Declines or takes one back; one that holds is over with both of its overrides. */
  public SwapAnswer end(String id, Actor by) {
    return answered(by, change -> change.end(id));
  }

  private SwapAnswer answered(Actor by, Function<SwapChange, SwapAnswer> work) {
    try {
      SwapChange[] last = new SwapChange[1];
      SwapAnswer answer =
          rota.change(
              session -> {
                last[0] = new SwapChange(rota, matrices, session, by);
                return work.apply(last[0]);
              });
      return answer instanceof SwapAnswer.Known known
          ? new SwapAnswer.Known(known.swap(), last[0].warnings())
          : answer;
    } catch (SwapChange.Against against) {
      return against.answer;
    }
  }
}
