package nightbell.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import nightbell.engine.RotaChanges;
import nightbell.engine.Trail;
import nightbell.engine.morning.Mornings;

/** The first page on a desk in memory, where nothing but incidents asks for attention. */
final class Homes {
  private Homes() {}

  static HomeResource of(Desk desk, Trail trail, Mornings mornings, Clock clock) {
    Attention calm =
        new Attention(new NoGaps(), version -> List.of(), trail, List::of, clock, Runnable::run);
    return new HomeResource(
        desk,
        desk,
        RotaChanges.NONE,
        calm,
        mornings,
        clock,
        Runnable::run,
        desk,
        new HomeResource.Door("http://desk.example:8080", () -> Optional.ofNullable(desk.key)));
  }

  /** The matrix takes everything, and nobody disputes it. */
  private static final class NoGaps implements Gaps {
    @Override
    public List<Gap> gaps(Filter filter) {
      return List.of();
    }

    @Override
    public List<Left> open(ClientId client) {
      return List.of();
    }

    @Override
    public void close(List<Gap> gaps, int version, Instant at) {}
  }
}
