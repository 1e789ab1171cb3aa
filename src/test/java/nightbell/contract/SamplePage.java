package nightbell.contract;

import java.time.Instant;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** A page that a test bends to its need. */
final class SamplePage {
  private final IncidentNumber incident;
  private final int ordinal;
  private Side run = Side.PROVIDER;
  private PageKind kind = PageKind.PAGE;
  private String address = "+15550100200";
  private int rank = 1;
  private String text = "S1 Marlow backup: tape robot stuck";
  private PageState state = PageState.QUEUED;
  private Instant queuedAt = DatabaseContract.NOW;
  private @Nullable Instant sentAt;
  private @Nullable Instant endedAt;
  private @Nullable String carrierId;
  private @Nullable String tokenHash;

  private SamplePage(IncidentNumber incident, int ordinal) {
    this.incident = incident;
    this.ordinal = ordinal;
  }

  static SamplePage page(IncidentNumber incident, int ordinal) {
    return new SamplePage(incident, ordinal);
  }

  SamplePage run(Side value) {
    run = value;
    return this;
  }

  SamplePage kind(PageKind value) {
    kind = value;
    return this;
  }

  SamplePage address(String value) {
    address = value;
    return this;
  }

  SamplePage rank(int value) {
    rank = value;
    return this;
  }

  SamplePage text(String value) {
    text = value;
    return this;
  }

  SamplePage state(PageState value) {
    state = value;
    return this;
  }

  SamplePage queuedAt(Instant value) {
    queuedAt = value;
    return this;
  }

  SamplePage sentAt(@Nullable Instant value) {
    sentAt = value;
    return this;
  }

  SamplePage endedAt(Instant value) {
    endedAt = value;
    return this;
  }

  SamplePage carrierId(String value) {
    carrierId = value;
    return this;
  }

  SamplePage tokenHash(String value) {
    tokenHash = value;
    return this;
  }

  Page build() {
    return new Page(
        new PageId(incident + "-" + ordinal),
        incident,
        DatabaseContract.CLIENT,
        new PersonId("lena"),
        Side.PROVIDER,
        run,
        kind,
        Channel.SMS,
        address,
        rank,
        "[S1] Marlow backup",
        text,
        900,
        state,
        queuedAt,
        sentAt,
        null,
        endedAt,
        carrierId,
        null,
        tokenHash,
        0);
  }
}
