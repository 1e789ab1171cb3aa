package nightbell.web.page.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nightbell.engine.rota.Loads.Load;
import nightbell.matrix.Matrix;
import nightbell.report.Figures;
import nightbell.report.Item;
import nightbell.report.Report;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** Figures as tables, which a script draws as plots above them. */
public final class FiguresView extends HtmlView {
  private static final int EVENING = 22;
  private static final int NIGHT = 9;

  private final Sight sight;
  private final @Nullable Matrix matrix;
  private final int weeks;
  private final Report report;
  private final List<Load> loads;

  FiguresView(Sight sight, @Nullable Matrix matrix, int weeks, Report report, List<Load> loads) {
    super("figures.ftlh");
    this.sight = sight;
    this.matrix = matrix;
    this.weeks = weeks;
    this.report = report;
    this.loads = List.copyOf(loads);
  }

  /** Whose figures they are. */
  public String name() {
    return matrix == null ? "All clients" : matrix.client().name();
  }

  public int weeks() {
    return weeks;
  }

  /** The client's id for links, or empty. */
  public String client() {
    return matrix == null ? "" : matrix.client().id().value();
  }

  /** The clients in sight; who sees all may choose none. */
  public List<Choice> clients() {
    List<Choice> all = new ArrayList<>();
    if (sight.caller().rights().seesAll()) {
      all.add(new Choice("", "All", matrix == null));
    }
    all.addAll(sight.choices(matrix));
    return all;
  }

  /** Week by week. */
  public List<WeekLine> lines() {
    return report.items().stream().map(WeekLine::of).toList();
  }

  /** Who was woken how often, the most often first. */
  public List<Count> people() {
    return loads.stream()
        .map(load -> new Count(load.person().name(), load.wakeUps().size()))
        .filter(count -> count.times() > 0)
        .sorted(Comparator.comparingInt(Count::times).reversed())
        .toList();
  }

  /** At which hour of their own night people were woken. */
  public List<Count> hours() {
    int[] times = new int[24];
    for (Load load : loads) {
      load.wakeUps().forEach(at -> times[at.atZone(load.zone()).getHour()]++);
    }
    return IntStream.range(0, NIGHT)
        .map(hour -> (EVENING + hour) % 24)
        .mapToObj(hour -> new Count("%02d:00".formatted(hour), times[hour]))
        .toList();
  }

  /** Something and how often. */
  public record Count(String name, int times) {}

  /** A week's figures; times are minutes, empty where there are none. */
  public record WeekLine(
      String week, int responses, String median, String ninety, int breaches, int wakeUps) {
    static WeekLine of(Item item) {
      Figures figures = item.figures();
      return new WeekLine(
          item.key() == null ? "" : item.key(),
          figures.responses(),
          minutes(figures.acknowledge().median()),
          minutes(figures.acknowledge().p90()),
          figures.breaches(),
          figures.wakeUps());
    }

    private static String minutes(@Nullable Duration length) {
      return length == null ? "" : String.format(Locale.ENGLISH, "%.1f", length.toSeconds() / 60.0);
    }
  }
}
