package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import nightbell.reference.OneOf;
import org.jspecify.annotations.Nullable;

/** A page as the API shows it, its address masked. */
record PageShape(
    String id,
    int incident,
    String person,
    @OneOf(Side.class) String side,
    String kind,
    @OneOf(Channel.class) String channel,
    String address,
    @OneOf(PageState.class) String state,
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
