package nightbell.matrix;

import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;

/** Whom a step pages: a person, or whoever stands on a schedule at that instant. */
public sealed interface Target {
  /** A person by name. */
  record Named(PersonId person) implements Target {}

  /** The primary of a schedule, or its secondary. */
  record OnSchedule(ScheduleId schedule, boolean secondary) implements Target {}
}
