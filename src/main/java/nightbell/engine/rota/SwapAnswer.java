package nightbell.engine.rota;

import java.util.List;

/** What became of a word about a swap. */
public sealed interface SwapAnswer {

  /**
   * It stands so.
   *
   * @param warnings what its overrides leave empty, if they were made just now
   */
  record Known(Swap swap, List<String> warnings) implements SwapAnswer {}

  /** It contradicts the record of this id, or comes too late; nothing changed. */
  record Refused(String other, String why) implements SwapAnswer {}

  /** It cannot be. */
  record Wrong(List<RotaAnswer.Fault> faults) implements SwapAnswer {}

  /** There is no swap of this id. */
  record Unknown() implements SwapAnswer {}
}
