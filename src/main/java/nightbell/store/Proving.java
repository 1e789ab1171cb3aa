package nightbell.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nightbell.audit.Chained;
import nightbell.audit.Proof;

/**
 * Proves one piece of the trail while the next one is read: hashing takes as long as reading. At
 * most two pieces are in memory. The other thread never touches the database.
 */
final class Proving {
  private final Proof proof;
  private CompletableFuture<Void> piece = CompletableFuture.completedFuture(null);

  Proving(Proof proof) {
    this.proof = proof;
  }

  /** Takes the next piece, once the one before is proven. */
  void next(List<Chained> events) {
    end();
    piece = CompletableFuture.runAsync(() -> events.forEach(proof::take));
  }

  /** Waits until all is proven that was taken. */
  void end() {
    piece.join();
  }
}
