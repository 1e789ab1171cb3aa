package nightbell.matrix.file;

import nightbell.matrix.Target;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/** Whom a step pages: {@code dana}, {@code schedule:noc} or {@code schedule:noc#secondary}. */
final class Targets implements Value.As<Target> {
  private static final String SCHEDULE = "schedule:";
  private static final String SECONDARY = "#secondary";

  private final Known known;

  Targets(Known known) {
    this.known = known;
  }

  @Override
  public @Nullable Target read(Value value) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    if (text.startsWith(SCHEDULE)) {
      return onSchedule(value, text.substring(SCHEDULE.length()));
    }
    if (!known.people().names().contains(text) && known.schedules().names().contains(text)) {
      String what = value.subject() + " pages " + Words.quoted(text) + ", which is a schedule";
      value.mistake("unknown-name", what, "write \"" + SCHEDULE + text + '"');
      return null;
    }
    PersonId person = value.as(known::person);
    return person == null ? null : new Target.Named(person);
  }

  private @Nullable Target onSchedule(Value value, String rest) {
    int hash = rest.indexOf('#');
    String name = hash < 0 ? rest : rest.substring(0, hash);
    String part = hash < 0 ? "" : rest.substring(hash);
    if (!known.schedules().check(value, name)) {
      return null;
    }
    if (!part.isEmpty() && !part.equals(SECONDARY)) {
      String what = value.subject() + " pages " + Words.quoted(part) + " of schedule " + name;
      value.mistake("unknown-name", what, "only \"" + SECONDARY + "\" can follow a schedule");
      return null;
    }
    if (!part.isEmpty() && known.schedules().readable() && !known.hasSecondary(name)) {
      String what = value.subject() + " pages the secondary of schedule " + name;
      value.mistake("secondary", what + ", which has none", "add \"secondary: next\" to it");
      return null;
    }
    return new Target.OnSchedule(new ScheduleId(name), !part.isEmpty());
  }
}
