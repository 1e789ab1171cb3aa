package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Severities as sheets name them, put in order; the usual four where none is named. */
final class Severities {
  private static final List<Set<String>> WORDS =
      List.of(
          Set.of("p1", "sev1", "severity1", "priority1", "1", "critical", "emergency", "urgent"),
          Set.of("p2", "sev2", "severity2", "priority2", "2", "high", "major"),
          Set.of("p3", "sev3", "severity3", "priority3", "3", "medium", "normal", "moderate"),
          Set.of("p4", "sev4", "severity4", "priority4", "4", "low", "minor", "request"));
  private static final List<List<String>> TOOLS =
      List.of(
          List.of("critical", "disaster", "fatal", "emergency"),
          List.of("error", "high", "major", "down"),
          List.of("warning", "warn", "average", "minor"),
          List.of("info", "low", "ok"));
  private static final List<String> USUAL = List.of("15m", "30m", "4h", "2d");
  private static final List<String> MEANS =
      List.of(
          "Production or security stop, no workaround",
          "Major function degraded",
          "One user or a minor function",
          "Request or question");

  private final Map<Integer, Severity> found = new LinkedHashMap<>();
  private final Doubts doubts;

  Severities(Doubts doubts) {
    this.doubts = doubts;
  }

  /** A severity as the draft has it. */
  record Severity(String id, String means, Response response, String page, List<String> words) {}

  /** Reads a row's severity and response cells. */
  void read(Sheet sheet, Header header, int row) {
    String name = sheet.at(row, header.column(Column.SEVERITY));
    String time = sheet.at(row, header.column(Column.RESPONSE));
    String where = sheet.place(row, header.column(Column.SEVERITY));
    if (name.isEmpty() && time.isEmpty()) {
      return;
    }
    int rank = rank(name);
    if (rank < 0) {
      doubts.add(
          name.isEmpty() ? sheet.place(row, header.column(Column.RESPONSE)) : where,
          (name.isEmpty() ? "no severity" : Doubts.read(name) + ", no severity that is known")
              + (time.isEmpty() ? "" : ", with response time " + time),
          "no severity was made of it",
          "name it P1 to P4, or add it under severities by hand");
      return;
    }
    Response response = response(sheet, header, row, rank);
    String means = header.isMatrix() ? "" : sheet.at(row, header.column(Column.MEANS));
    Severity known = found.get(rank);
    if (known != null && !time.isEmpty() && !known.response().equals(response)) {
      doubts.add(
          sheet.place(row, header.column(Column.RESPONSE)),
          Doubts.read(time) + " for " + known.id(),
          known.response().length() + " holds, which was read before it",
          "a matrix has one response time for each severity: choose");
    }
    if (known == null) {
      found.put(rank, severity(rank, name, means, response));
    }
  }

  private Response response(Sheet sheet, Header header, int row, int rank) {
    String time = sheet.at(row, header.column(Column.RESPONSE));
    Response response = Response.of(time);
    if (response != null) {
      return response;
    }
    Response usual = usual(rank);
    Severity known = found.get(rank);
    if (known == null || !time.isEmpty()) {
      doubts.add(
          sheet.place(
              row, Math.max(0, header.column(time.isEmpty() ? Column.SEVERITY : Column.RESPONSE))),
          time.isEmpty() ? "no response time is given" : Doubts.read(time) + ", no length of time",
          usual.length() + " was written",
          "write it like 15m, 4h or 2d");
    }
    return known == null ? usual : known.response();
  }

  private static int rank(String name) {
    String plain = Column.plain(name);
    for (int rank = 0; rank < WORDS.size(); rank++) {
      if (WORDS.get(rank).contains(plain)) {
        return rank;
      }
    }
    for (String part : name.split("[^\\p{L}\\p{N}]+", -1)) {
      for (int rank = 0; rank < WORDS.size(); rank++) {
        if (part.length() > 1 && WORDS.get(rank).contains(Column.plain(part))) {
          return rank;
        }
      }
    }
    return -1;
  }

  private static Severity severity(int rank, String name, String means, Response response) {
    List<String> words = new ArrayList<>(TOOLS.get(rank));
    String page = rank < 2 ? "always" : rank == 2 ? "business" : "never";
    String said = means.isEmpty() ? MEANS.get(rank) : means;
    String id = "P" + (rank + 1);
    if (!name.isEmpty() && !Column.plain(name).equals("p" + (rank + 1)) && name.length() <= 60) {
      words.removeIf(word -> word.equalsIgnoreCase(name));
      words.add(0, name);
    }
    return new Severity(id, said, response, page, words);
  }

  private static Response usual(int rank) {
    return new Response(USUAL.get(rank), rank >= 2);
  }

  /** All of them, highest first. */
  List<Severity> inOrder() {
    if (found.isEmpty()) {
      for (int rank = 0; rank < WORDS.size(); rank++) {
        found.put(rank, severity(rank, "", "", usual(rank)));
      }
      doubts.assume(
          "severities",
          "no sheet names them",
          "P1 to P4 with usual response times were written",
          "write what was agreed");
    } else {
      doubts.assume(
          "severities",
          "no sheet says who is woken",
          "P1 and P2 page at any hour, P3 in business hours, P4 never",
          "check page: of each severity, and its words");
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
