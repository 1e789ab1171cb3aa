package nightbell.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page as it becomes: states, instants and reasons change, the rest stays. */
final class PageChange {
  private PageChange() {}

  static Page cancelled(Page page, Instant now) {
    return with(page, PageState.CANCELLED, page.sentAt(), page.deliveredAt(), now, null, null);
  }

  static Page sent(Page page, String carrierId, Instant now) {
    Instant sent = page.sentAt() == null ? now : page.sentAt();
    boolean news = page.state().accepts(PageState.SENT);
    PageState state = news ? PageState.SENT : page.state();
    String error = news ? null : page.error();
    return with(page, state, sent, page.deliveredAt(), ended(page), carrierId, error);
  }

  static Page requeued(Page page, @Nullable String error) {
    return with(page, PageState.QUEUED, null, null, null, null, error);
  }

  static Page failed(Page page, PageState state, String error, Instant now) {
    return with(page, state, page.sentAt(), page.deliveredAt(), now, page.carrierId(), error);
  }

  static Page delivered(Page page, PageState state, @Nullable String carrierId, Instant now) {
    Instant sent = page.sentAt() == null ? now : page.sentAt();
    Instant delivered = page.deliveredAt() == null ? now : page.deliveredAt();
    return with(page, state, sent, delivered, ended(page), carrierId, page.error());
  }

  /** The page that stands for a bundle, as a carrier gets it; never stored. */
  static Page bundled(Page page, String text, long validFor) {
    return new Page(
        page.id(),
        page.incident(),
        page.client(),
        page.person(),
        page.side(),
        page.run(),
        page.kind(),
        page.channel(),
        page.address(),
        page.rank(),
        page.subject(),
        text,
        validFor,
        page.state(),
        page.queuedAt(),
        page.sentAt(),
        page.deliveredAt(),
        page.endedAt(),
        page.carrierId(),
        page.error(),
        page.tokenHash(),
        page.attempt());
  }

  /** A key was pressed or the link used: the page did what it was for. */
  static Page answered(Page page, Instant now) {
    return with(
        page, PageState.ANSWERED, page.sentAt(), page.deliveredAt(), now, page.carrierId(), null);
  }

  /** What nobody knew the fate of had no end, once the carrier tells that it has it. */
  private static @Nullable Instant ended(Page page) {
    return page.state() == PageState.UNKNOWN ? null : page.endedAt();
  }

  private static Page with(
      Page page,
      PageState state,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant endedAt,
      @Nullable String carrierId,
      @Nullable String error) {
    return new Page(
        page.id(),
        page.incident(),
        page.client(),
        page.person(),
        page.side(),
        page.run(),
        page.kind(),
        page.channel(),
        page.address(),
        page.rank(),
        page.subject(),
        page.text(),
        page.validFor(),
        state,
        page.queuedAt(),
        sentAt,
        deliveredAt,
        endedAt,
        carrierId == null ? page.carrierId() : carrierId,
        error,
        page.tokenHash(),
        page.attempt());
  }
}
