package nightbell.paper.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.matrix.paper.Markup;
import nightbell.report.Csv;
import org.jspecify.annotations.Nullable;

/**
 * One table of a pack: its rows go to files as CSV and as JSON lines at once, and the first of them
 * stay for a page. Every text passes the redaction. Not thread-safe.
 */
final class Sheet implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  /** So many rows a browser shows without effort; the rest stands in the files. */
  private static final int SHOWN = 2_000;

  private final String name;
  private final List<String> columns;
  private final Redaction redaction;
  private final Path csvFile;
  private final Path jsonFile;
  private final Writer csvOut;
  private final @Nullable JsonGenerator json;
  private final List<List<String>> shown = new ArrayList<>();
  private long rows;

  Sheet(Path folder, Redaction redaction, String name, String... columns) throws IOException {
    this(folder, redaction, name, true, columns);
  }

  /** A table whose rows stand as JSON lines elsewhere. */
  static Sheet plain(Path folder, Redaction redaction, String name, String... columns)
      throws IOException {
    return new Sheet(folder, redaction, name, false, columns);
  }

  private Sheet(Path folder, Redaction redaction, String name, boolean lines, String... columns)
      throws IOException {
    this.name = name;
    this.columns = List.of(columns);
    this.redaction = redaction;
    csvFile = folder.resolve(name + ".csv");
    jsonFile = folder.resolve(name + ".jsonl");
    csvOut = Files.newBufferedWriter(csvFile, StandardCharsets.UTF_8);
    csvOut.write(Csv.line(this.columns));
    json = lines ? generator(Files.newBufferedWriter(jsonFile, StandardCharsets.UTF_8)) : null;
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    return json;
  }

  /** Names and values as one JSON object, in order of the names. */
  static String json(Map<String, String> values) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (var value : new TreeMap<>(values).entrySet()) {
        json.writeStringField(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  String name() {
    return name;
  }

  long rows() {
    return rows;
  }

  /** A row of texts, numbers, truths, instants, or nothing, as many as there are columns. */
  void row(@Nullable Object... cells) throws IOException {
    List<@Nullable Object> told = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      told.add(told(cell));
    }
    csvOut.write(Csv.line(told));
    if (json != null) {
      line(json, told);
    }
    if (rows < SHOWN) {
      shown.add(told.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
    }
    rows++;
  }

  private @Nullable Object told(@Nullable Object cell) {
    if (cell == null || cell instanceof Number || cell instanceof Boolean) {
      return cell;
    }
    return cell instanceof Instant at ? Times.iso(at) : redaction.text(cell.toString());
  }

  private void line(JsonGenerator json, List<@Nullable Object> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      json.writeFieldName(columns.get(i));
      if (cell instanceof Boolean truth) {
        json.writeBoolean(truth);
      } else if (cell instanceof Number number) {
        json.writeNumber(number.longValue());
      } else {
        json.writeString(cell == null ? null : cell.toString());
      }
    }
    json.writeEndObject();
  }

  /** The rows as a table of a page, or words for none. */
  void table(Markup html) {
    if (rows == 0) {
      html.element("p", "note", "None.");
      return;
    }
    html.open("table").open("thead").open("tr");
    columns.forEach(column -> html.element("th", column.replace('_', ' ')));
    html.close("tr").close("thead").open("tbody");
    for (List<String> row : shown) {
      html.open("tr");
      row.forEach(cell -> html.element("td", cell));
      html.close("tr");
    }
    html.close("tbody").close("table");
    if (rows > shown.size()) {
      html.element(
          "p",
          "note",
          "These are the first " + shown.size() + " of " + rows + "; all: " + csvPath());
    }
  }

  String csvPath() {
    return "data/" + name + ".csv";
  }

  /** Adds both files to the zip. */
  void addTo(PackZip zip) throws IOException {
    csvOut.close();
    zip.file(csvPath(), out -> Files.copy(csvFile, out));
    if (json != null) {
      json.writeRaw('\n');
      json.close();
      zip.file("data/" + name + ".jsonl", out -> Files.copy(jsonFile, out));
    }
  }

  @Override
  public void close() throws IOException {
    csvOut.close();
    if (json != null) {
      json.close();
    }
    Files.deleteIfExists(csvFile);
    Files.deleteIfExists(jsonFile);
  }
}
