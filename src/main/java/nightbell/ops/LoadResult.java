package nightbell.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param taken from the request to its answer 202
 * @param paged from the request to the carrier's request for its page; null if there was no carrier
 * @param refused alerts that were not taken
 * @param missing pages that did not come
 */
record LoadResult(
    Latencies taken, @Nullable Latencies paged, AtomicInteger refused, AtomicInteger missing) {

  static LoadResult empty(boolean carrier) {
    return new LoadResult(
        new Latencies(),
        carrier ? new Latencies() : null,
        new AtomicInteger(),
        new AtomicInteger());
  }

  boolean isFine() {
    return refused.get() == 0 && missing.get() == 0;
  }

  /** Lines for people. */
  String lines(String which) {
    String lines = taken.line(which + "alert to 202");
    if (paged != null) {
      lines += "\n" + paged.line(which + "alert to carrier request");
    }
    if (!isFine()) {
      lines += "\nNot taken: " + refused + " alerts. Not paged: " + missing + " of those taken.";
    }
    return lines;
  }

  /** The same for programs, and what came of the first alert of all. */
  Map<String, Object> json(LoadPlan plan, LoadResult first) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rate", plan.pace());
    json.put("firstAlertTo202", first.taken.json());
    if (first.paged != null) {
      json.put("firstAlertToCarrier", first.paged.json());
    }
    json.put("alertTo202", taken.json());
    if (paged != null) {
      json.put("alertToCarrier", paged.json());
    }
    json.put("notTaken", refused.get());
    json.put("notPaged", missing.get());
    return json;
  }
}
