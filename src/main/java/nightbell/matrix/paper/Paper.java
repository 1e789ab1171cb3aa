package nightbell.matrix.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.paper.Block.Lines;
import nightbell.oncall.Side;

/**
 * One version of a matrix in words: what the two sides put into their contract. Everything that the
 * matrix holds is said. Immutable.
 */
public record Paper(
    String title,
    String called,
    String sha256,
    List<Line> facts,
    List<Part> parts,
    List<Box> boxes) {
  public Paper {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
    boxes = List.copyOf(boxes);
  }

  /**
   * Puts a matrix into words.
   *
   * @param numbers whether phone numbers are printed whole
   */
  public static Paper of(Matrix matrix, Edition edition, boolean numbers) {
    return new Paper(
        "Responsibility matrix: " + matrix.client().name(),
        edition.called(),
        edition.sha256(),
        facts(matrix, edition),
        parts(matrix, edition.printed(), numbers),
        List.of(box(matrix, edition, Side.INTERNAL), box(matrix, edition, Side.PROVIDER)));
  }

  private static List<Line> facts(Matrix matrix, Edition edition) {
    List<Line> facts = new ArrayList<>();
    facts.add(new Line("Client", matrix.client().name() + " (" + matrix.client().id() + ")"));
    facts.add(side(matrix, Side.INTERNAL, "Internal team"));
    facts.add(side(matrix, Side.PROVIDER, "Provider"));
    facts.add(new Line("Version", edition.called() + ", " + edition.state()));
    facts.add(new Line("SHA-256 of the text", edition.sha256()));
    Instant since = edition.since();
    if (since != null) {
      facts.add(new Line("Loaded", Prose.minuteAndZone(since, matrix.client().zone())));
    }
    facts.add(new Line("Next review", review(matrix, edition)));
    facts.add(new Line("Printed", Prose.minuteAndZone(edition.printed(), matrix.client().zone())));
    return facts;
  }

  private static Line side(Matrix matrix, Side side, String about) {
    Named named = new Named(matrix);
    Organisation organisation = matrix.sides().get(side);
    String desk = organisation == null ? "" : "; its desk is " + named.person(organisation.desk());
    return new Line(about, named.side(side) + desk);
  }

  private static String review(Matrix matrix, Edition edition) {
    if (matrix.reviewEvery() == null) {
      return "no interval agreed";
    }
    String every = "every " + Prose.length(matrix.reviewEvery());
    Instant since = edition.since();
    return since == null
        ? every
        : Prose.minute(since.plus(matrix.reviewEvery()), matrix.client().zone()) + ", " + every;
  }

  private static List<Part> parts(Matrix matrix, Instant now, boolean numbers) {
    GridMaker grid = new GridMaker(matrix);
    RowWords rows = new RowWords(matrix);
    PathWords paths = new PathWords(matrix);
    List<Line> both = new ArrayList<>(paths.joint());
    both.addAll(rows.exceptions());
    both.add(rows.unmatched());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("Who answers for what", grid.legend(), grid.grids()));
    parts.add(Part.of("The rows, one sentence each", "", new Lines(rows.rows())));
    parts.add(Part.of("Severities", SeverityWords.note(matrix), SeverityWords.table(matrix)));
    parts.add(
        new Part("Escalation paths", "Times count from the start of the path.", paths.blocks()));
    parts.add(Part.of("Joint rules, exceptions, and what no row takes", "", new Lines(both)));
    parts.add(Part.of("Business hours and holidays", "", new Lines(HoursWords.lines(matrix, now))));
    if (!matrix.schedules().isEmpty()) {
      parts.add(
          new Part(
              "On-call schedules",
              "As the rotation gives it; replacements and absences are kept in the service.",
              new ScheduleWords(matrix, now).blocks()));
    }
    parts.add(
        Part.of(
            "Contacts",
            numbers ? "" : "Phone numbers are masked on this copy.",
            contacts(matrix, numbers)));
    List<Line> rules = SystemWords.changeRules(matrix);
    if (!rules.isEmpty()) {
      parts.add(Part.of("Change rules", "", new Lines(rules)));
    }
    parts.add(
        Part.of(
            "Systems and categories",
            "",
            SystemWords.systems(matrix),
            SystemWords.categories(matrix)));
    return parts;
  }

  private static Block[] contacts(Matrix matrix, boolean numbers) {
    Block table = PeopleWords.table(matrix, numbers);
    List<Line> own = PeopleWords.own(matrix);
    return own.isEmpty() ? new Block[] {table} : new Block[] {table, new Lines(own)};
  }

  private static Box box(Matrix matrix, Edition edition, Side side) {
    String signed =
        edition.signatures().stream()
            .filter(signature -> signature.side() == side)
            .findFirst()
            .map(signature -> signed(matrix, edition, signature))
            .orElse(null);
    return new Box(new Named(matrix).side(side) + " (" + Named.word(side) + ")", signed);
  }

  private static String signed(Matrix matrix, Edition edition, Signature signature) {
    boolean same = signature.sha256().equalsIgnoreCase(edition.sha256());
    return "Signed by "
        + signature.name()
        + ", "
        + Prose.minuteAndZone(signature.at(), matrix.client().zone())
        + (same ? ", for this text: SHA-256 " : ", for ANOTHER text: SHA-256 ")
        + signature.sha256();
  }
}
