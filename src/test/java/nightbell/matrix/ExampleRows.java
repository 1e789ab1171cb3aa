package nightbell.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** The example's rows, joint rule and exception. */
final class ExampleRows {
  private ExampleRows() {}

  static List<Row> rows() {
    return List.of(
        row("R01", "edr", "", null, provider("aiko", "soc-fast", "dana")),
        row("R02", "", "security", null, provider("aiko", "soc-fast", "dana")),
        row("R03", "erp", "", Window.BUSINESS, internal("lee")),
        row("R04", "erp", "", Window.AFTER_HOURS, provider("priya", "provider-std", "lee")),
        row("R05", "servers backup", "", null, provider("priya", "provider-std")),
        row("R06", "firewall", "", null, provider("priya", "provider-std")),
        row("R07", "m365", "", null, provider("priya", "provider-std")),
        row("R08", "m365", "access", null, internal("dana")),
        row("R09", "plantnet", "", null, joint("plant-rule")),
        row("R10", "desktops", "", Window.BUSINESS, internal("dana")),
        row("R11", "desktops", "", Window.AFTER_HOURS, provider("tomas", "provider-std")));
  }

  static Row row(
      String id, String systems, String categories, @Nullable Window when, Assignment gives) {
    Set<SystemId> those = words(systems).map(SystemId::new).collect(Collectors.toSet());
    Set<CategoryId> kinds = words(categories).map(CategoryId::new).collect(Collectors.toSet());
    return new Row(new RowId(id), those, kinds, when, gives);
  }

  static Assignment provider(String accountable, String path, String... inform) {
    return new Assignment(
        Owner.PROVIDER,
        new PersonId(accountable),
        new PathId(path),
        null,
        ExampleMatrix.people(inform));
  }

  private static Assignment internal(String accountable) {
    PathId path = new PathId("internal-std");
    return new Assignment(Owner.INTERNAL, new PersonId(accountable), path, null, List.of());
  }

  private static Assignment joint(String rule) {
    return new Assignment(Owner.JOINT, null, null, rule, List.of());
  }

  static JointRule plantRule() {
    Map<Side, PathId> paths =
        Map.of(
            Side.INTERNAL, new PathId("internal-std"), Side.PROVIDER, new PathId("provider-std"));
    return new JointRule(
        "plant-rule", Side.INTERNAL, paths, Duration.ofMinutes(10), new PersonId("ruth"));
  }

  static RowException erpAdminOnLeave() {
    return new RowException(
        "X1",
        ExampleMatrix.chicago("2026-12-20 00:00"),
        ExampleMatrix.chicago("2027-01-04 00:00"),
        new RowId("R03"),
        provider("priya", "provider-std"),
        "ERP admin on leave");
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
