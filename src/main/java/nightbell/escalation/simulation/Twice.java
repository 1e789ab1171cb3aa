package nightbell.escalation.simulation;

import nightbell.escalation.Event;

/**
 * What an event may do when it comes a second time. Those that are counted by their message's id
 * before they reach the machine (a key, a note) are not listed.
 */
final class Twice {
  private Twice() {}

  static boolean changesNothing(Event event) {
    return event instanceof Event.Due
        || event instanceof Event.PageFailed
        || event instanceof Event.Acknowledge
        || event instanceof Event.Resolve
        || event instanceof Event.Cleared
        || event instanceof Event.Heard;
  }

  static boolean pagesNobody(Event event) {
    return event instanceof Event.Fired;
  }
}
