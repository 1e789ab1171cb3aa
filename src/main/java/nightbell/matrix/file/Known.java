package nightbell.matrix.file;

import java.util.LinkedHashSet;
import java.util.Set;
import nightbell.matrix.CategoryId;
import nightbell.matrix.PathId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** Every name that one file defines, collected before its entries are read. Immutable. */
final class Known {
  private final Names people;
  private final Names schedules;
  private final Names schedulesWithSecondary;
  private final Names paths;
  private final Names severities;
  private final Names systems;
  private final Names categories;
  private final Names joint;
  private final Names rows;

  Known(Entry root) {
    people = Names.ofSection("person", root.maybe("people"));
    schedules = Names.ofOptional("schedule", root.maybe("schedules"));
    schedulesWithSecondary = withSecondary(root.maybe("schedules"));
    paths = Names.ofSection("path", root.maybe("paths"));
    severities = Names.ofSection("severity", root.maybe("severities"));
    systems = Names.ofSection("system", root.maybe("systems"));
    categories = Names.ofSection("category", root.maybe("categories"));
    joint = Names.ofOptional("joint rule", root.maybe("joint"));
    rows = Names.ofList("row", root.maybe("rows"));
  }

  private static Names withSecondary(Value section) {
    Set<String> names = new LinkedHashSet<>();
    if (section.node() instanceof Node.Fields mapping) {
      mapping
          .fields()
          .forEach(
              (name, field) -> {
                if (!(field.value() instanceof Node.Fields schedule)
                    || schedule.fields().containsKey("secondary")) {
                  names.add(name);
                }
              });
    }
    return new Names("schedule", names, true);
  }

  @Nullable PersonId person(Value value) {
    String name = people.read(value);
    return name == null ? null : new PersonId(name);
  }

  @Nullable PathId path(Value value) {
    String name = paths.read(value);
    return name == null ? null : new PathId(name);
  }

  @Nullable SeverityId severity(Value value) {
    String name = severities.read(value);
    return name == null ? null : new SeverityId(name);
  }

  @Nullable SystemId system(Value value) {
    String name = systems.read(value);
    return name == null ? null : new SystemId(name);
  }

  @Nullable CategoryId category(Value value) {
    String name = categories.read(value);
    return name == null ? null : new CategoryId(name);
  }

  @Nullable String joint(Value value) {
    return joint.read(value);
  }

  @Nullable String row(Value value) {
    return rows.read(value);
  }

  Names people() {
    return people;
  }

  Names schedules() {
    return schedules;
  }

  boolean hasSecondary(String schedule) {
    return schedulesWithSecondary.names().contains(schedule);
  }
}
