package nightbell.web.page.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.Client;
import nightbell.report.By;
import nightbell.report.Definitions;
import nightbell.report.Report;
import nightbell.report.Table;
import nightbell.report.Tables;
import nightbell.web.ReportWish;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;
import nightbell.web.page.matrix.Field;

/** How fast people answered: tables, what their figures mean, and a form to ask for others. */
public final class ReportView extends HtmlView {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ENGLISH);

  private final ReportWish wish;
  private final Report report;
  private final List<Client> clients;

  ReportView(ReportWish wish, Report report, Matrices matrices) {
    super("report.ftlh");
    this.wish = wish;
    this.report = report;
    this.clients =
        matrices.active().stream().map(MatrixVersion::matrix).map(one -> one.client()).toList();
  }

  /** Whose report it is. */
  public String name() {
    return clients.stream()
        .filter(client -> client.id().equals(wish.client()))
        .map(Client::name)
        .findFirst()
        .orElse("All clients");
  }

  /** From when to when, and when it was made. */
  public String span() {
    return "From %s to %s, as of %s, in %s"
        .formatted(time(wish.from()), time(wish.to()), time(report.question().asOf()), wish.zone());
  }

  public List<Table> tables() {
    return Tables.of(report, wish.zone());
  }

  /** What the figures mean. */
  public List<Fact> definitions() {
    return Definitions.all().entrySet().stream()
        .map(one -> new Fact(one.getKey(), one.getValue()))
        .toList();
  }

  /** The same as a spreadsheet reads it. */
  public String sheet() {
    return "/api/v1/reports/response?format=csv&from=%s&to=%s&by=%s%s"
        .formatted(
            wish.from(),
            wish.to(),
            wish.by().name().toLowerCase(Locale.ROOT),
            wish.client() == null ? "" : "&client=" + wish.client());
  }

  /** The days of the form: those that hold the span. */
  public List<Field> dates() {
    return List.of(
        new Field("from", "From", FIELD.format(wish.from().atZone(wish.zone())), List.of(), ""),
        new Field("to", "To, not included", day(wish.to()), List.of(), ""));
  }

  /** What can be chosen. */
  public List<Field> choices() {
    List<Field.Option> all = new ArrayList<>();
    all.add(new Field.Option("", "All", wish.client() == null));
    for (Client client : clients) {
      all.add(
          new Field.Option(client.id().value(), client.name(), client.id().equals(wish.client())));
    }
    List<Field.Option> by =
        Arrays.stream(By.values())
            .map(
                one -> {
                  String word = one.name().toLowerCase(Locale.ROOT);
                  return new Field.Option(word, word, one == wish.by());
                })
            .toList();
    return List.of(new Field("client", "Client", "", all, ""), new Field("by", "By", "", by, ""));
  }

  /** The day that an instant is in, or the next one where it does not begin it. */
  private String day(Instant at) {
    var local = at.atZone(wish.zone());
    var start = local.toLocalDate().atStartOfDay(wish.zone());
    return FIELD.format(local.isEqual(start) ? local : local.plusDays(1));
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(wish.zone()));
  }
}
