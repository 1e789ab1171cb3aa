package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Page;
import org.jspecify.annotations.Nullable;

/** A page as the API shows it, its address masked. */
record PageShape(
    String id,
    int incident,
    String person,
    String side,
    String kind,
    String channel,
    String address,
    String state,
    @Iso Instant queuedAt,
    @Iso @Nullable Instant sentAt,
    @Iso @Nullable Instant deliveredAt,
    @Iso @Nullable Instant endedAt,
    @Nullable String carrierId,
    @Nullable String error,
    int attempt) {

  static PageShape of(Page page) {
    return new PageShape(
        page.id().value(),
        page.incident().value(),
        page.person().value(),
        Wire.name(page.side()),
        Wire.name(page.kind()),
        Wire.name(page.channel()),
        Masked.address(page.address()),
        page.state().wire(),
        page.queuedAt(),
        page.sentAt(),
        page.deliveredAt(),
        page.endedAt(),
        page.carrierId(),
        page.error(),
        page.attempt());
  }
}
