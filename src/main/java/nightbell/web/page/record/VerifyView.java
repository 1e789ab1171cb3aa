package nightbell.web.page.record;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Times;

/** What the proof of the record came to, with its newest seals. */
public final class VerifyView extends HtmlView {
  private static final int MOST = 20;
  private final Verdict verdict;
  private final List<Seal> seals;
  private final boolean own;

  VerifyView(Verdict verdict, List<Seal> seals, boolean own) {
    super("verify.ftlh");
    this.verdict = verdict;
    this.seals = List.copyOf(seals);
    this.own = own;
  }

  public boolean ok() {
    return verdict.ok();
  }

  /** The result in sentences. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>();
    Verdict.Bad bad = verdict.firstBad();
    if (bad == null) {
      all.add(
          "Each of the %d events follows from the one before it, and %d seals fit."
              .formatted(verdict.events(), verdict.seals()));
      if (own) {
        all.add("The seal that you kept fits: up to its event nothing was changed since.");
      }
    } else {
      all.add("Event %d is not as it was written: %s.".formatted(bad.event(), bad.why()));
      all.add("Keep a backup as it is now, and compare it with an older one.");
    }
    if (verdict.removed() > 0) {
      all.add(
          "%d events have lost their words, as the record itself accounts for."
              .formatted(verdict.removed()));
    }
    return all;
  }

  /** The last event's link. */
  public String head() {
    return verdict.head();
  }

  /** The newest seals, the newest first: when, and what to keep. */
  public List<Fact> seals() {
    Times times = new Times(ZoneOffset.UTC);
    List<Seal> newest =
        new ArrayList<>(seals.subList(Math.max(0, seals.size() - MOST), seals.size()));
    Collections.reverse(newest);
    return newest.stream().map(one -> new Fact(times.dated(one.at()), one.written())).toList();
  }
}
