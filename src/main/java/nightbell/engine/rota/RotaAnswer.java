package nightbell.engine.rota;

import java.util.List;
import nightbell.engine.Fault;

/** What became of a wish to change who is on call. */
public sealed interface RotaAnswer<T> {

  /**
   * It holds.
   *
   * @param warnings which slots stand empty because of it, and when
   */
  record Added<T>(Kept<T> kept, List<String> warnings) implements RotaAnswer<T> {}

  /** It contradicts the record of this id; nothing changed. */
  record Contradicts<T>(String other, String why) implements RotaAnswer<T> {}

  /** It cannot be. */
  record Wrong<T>(List<Fault> faults) implements RotaAnswer<T> {}

  /** One thing that is wrong with a wish. */
  record Fault(String where, String what) {}
}
