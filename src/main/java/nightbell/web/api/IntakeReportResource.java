package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.engine.AlertResult.What;
import nightbell.engine.Clock;
import nightbell.engine.IntakeCount;
import nightbell.engine.IntakeCounts;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** What came in and what became of it, for each day (in UTC), client, key and format. */
@Path("/api/v1/reports/intake")
@Produces(MediaType.APPLICATION_JSON)
public final class IntakeReportResource {
  private static final int DAYS = 30;
  private final IntakeCounts counts;
  private final Register register;
  private final Clock clock;

  public IntakeReportResource(IntakeCounts counts, Register register, Clock clock) {
    this.counts = counts;
    this.register = register;
    this.clock = clock;
  }

  @GET
  @Described(
      value =
          "What came in and what became of it. For each day in UTC, client, key and"
              + " format; of the last thirty days if not said otherwise. balanced says that"
              + " everything received is accounted for.",
      asks = {
        "client",
        "from: A day such as 2026-11-01, or an instant.",
        "to: A day, or an instant."
      })
  public Report report(@Context UriInfo uri) {
    Query query = new Query(uri);
    LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    LocalDate to = day(query, "to", today);
    LocalDate from = day(query, "from", to.minusDays(DAYS - 1L));
    if (from.isAfter(to)) {
      throw Refused.input("to", "a day that is not before from is required");
    }
    String client = query.text("client");
    List<IntakeCount> found =
        counts.between(from, to).stream()
            .filter(count -> client == null || count.client().value().equals(client))
            .toList();
    return report(from, to, found);
  }

  private Report report(LocalDate from, LocalDate to, List<IntakeCount> found) {
    Map<String, String> names =
        register.keys().stream().collect(Collectors.toMap(IntakeKey::id, IntakeKey::name));
    Map<List<Object>, List<IntakeCount>> places =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    IntakeReportResource::place, LinkedHashMap::new, Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    for (List<IntakeCount> place : places.values()) {
      IntakeCount first = place.get(0);
      lines.add(
          new Line(
              first.day().toString(),
              first.client().value(),
              first.key().isEmpty() ? null : first.key(),
              names.get(first.key()),
              first.format(),
              Sums.of(place)));
    }
    Sums total = Sums.of(found);
    boolean balanced = lines.stream().allMatch(line -> line.sums().difference() == 0);
    return new Report(from.toString(), to.toString(), lines, total, balanced);
  }

  private static List<Object> place(IntakeCount count) {
    return List.of(count.day(), count.client(), count.key(), count.format());
  }

  private static LocalDate day(Query query, String name, LocalDate otherwise) {
    String text = query.text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text)
          : LocalDate.ofInstant(Query.instant(name, text), ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw Refused.input(name, "a day such as 2026-11-03, or an instant, is required");
    }
  }

  /**
   * The report.
   *
   * @param balanced whether everything received is accounted for in each line
   */
  record Report(String from, String to, List<Line> items, Sums total, boolean balanced) {}

  /** One day of one client's key and format; {@code key} is null where none was used. */
  record Line(
      String day,
      String client,
      @Nullable String key,
      @Nullable String name,
      String format,
      Sums sums) {}

  /** How many were received, what became of them, and how many nobody can account for. */
  record Sums(
      @JsonProperty("received") long received,
      @JsonAnyGetter Map<String, Long> results,
      @JsonProperty("difference") long difference) {
    static Sums of(List<IntakeCount> counts) {
      Map<String, Long> results =
          Stream.concat(Stream.of(What.values()).map(What::wire), Stream.of(IntakeCount.REJECTED))
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      result -> sum(counts, result),
                      Long::sum,
                      LinkedHashMap::new));
      long received = sum(counts, IntakeCount.RECEIVED);
      long known = results.values().stream().mapToLong(Long::longValue).sum();
      return new Sums(received, results, received - known);
    }

    private static long sum(List<IntakeCount> counts, String result) {
      return counts.stream()
          .filter(count -> count.result().equals(result))
          .mapToLong(IntakeCount::alerts)
          .sum();
    }
  }
}
