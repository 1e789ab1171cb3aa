package nightbell.engine;

import java.util.HashMap;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, for the record: word for word in its data, and shown in its text. */
final class RawWords {
  private static final int SHOWN = 500;
  private static final int WHOLE = 10_000;

  private RawWords() {}

  static Entry entry(Actor by, Channel channel, String address, @Nullable Page page, String words) {
    Map<String, String> data = new HashMap<>();
    data.put("from", address);
    data.put("words", cut(words, WHOLE));
    if (page != null) {
      data.put("page", page.id().value());
    }
    return new Entry(Kind.REPLIED, by, channel, "Wrote: \"" + cut(words, SHOWN) + "\"", data);
  }

  private static String cut(String words, int most) {
    return words.length() > most ? words.substring(0, most) + "…" : words;
  }
}
