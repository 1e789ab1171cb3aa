package nightbell.engine;

import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;

/** What the record says of questions. */
final class AskEntries {
  private AskEntries() {}

  static Entry of(Kind kind, Ask ask, String what) {
    return by(Actor.NIGHTBELL, kind, ask, what);
  }

  static Entry by(Actor actor, Kind kind, Ask ask, String what) {
    String to = PageWords.channel(ask.channel()) + " to " + ask.person();
    String text = to + ", " + AskWords.name(ask) + ": " + what;
    Map<String, String> data =
        Map.of(
            "ask", ask.name(),
            "person", ask.person().value(),
            "purpose", PageWords.word(ask.purpose()).replace('_', '-'),
            "code", ask.code());
    return new Entry(kind, actor, ask.channel(), text, data);
  }
}
