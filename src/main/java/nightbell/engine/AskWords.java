package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import nightbell.oncall.Channel;
import nightbell.reply.Names;
import nightbell.reply.Question;
import nightbell.reply.QuestionText;

/** Turns a wish into the question that is written down, and says what questions are about. */
final class AskWords {
  private static final int CODES = 99;
  private static final int LONG_CODE = 1000;

  private final RandomGenerator random;

  AskWords(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The question as it will be put.
   *
   * @param before those put to this address lately, newest first: codes do not come again soon
   */
  Ask ask(AskWish wish, String address, List<Ask> before) {
    String code = code(wish.purpose(), before);
    String key = key(wish, code);
    return new Ask(
        wish.name(),
        wish.purpose(),
        wish.client(),
        wish.person().id(),
        wish.person().side(),
        wish.channel(),
        address,
        code,
        key,
        subject(wish.purpose(), code),
        text(wish, code, key),
        State.QUEUED,
        wish.at(),
        wish.until(),
        wish.at(),
        null,
        null,
        null,
        null,
        null,
        0);
  }

  /** The question as texts name it. */
  static Question question(Ask ask, boolean open) {
    Instant sent = ask.sentAt() == null ? ask.at() : ask.sentAt();
    return new Question(ask.code(), what(ask.purpose()), open, ask.takesOne(), sent);
  }

  /** What to say once it is answered. */
  static String thanks(Ask ask) {
    return switch (ask.purpose()) {
      case DRILL -> "Thank you: test " + ask.code() + " arrived.";
      case CONTACT ->
          ask.channel() == Channel.EMAIL
              ? "Thank you: this address is confirmed."
              : "Thank you: this number is confirmed.";
      case ON_CALL -> "Thank you: it is noted that you know.";
    };
  }

  /** What it is, as "test T07". */
  static String name(Ask ask) {
    return switch (ask.purpose()) {
      case DRILL -> "test " + ask.code();
      case CONTACT -> "confirmation " + ask.code();
      case ON_CALL -> "on-call question " + ask.code();
    };
  }

  private static String what(Purpose purpose) {
    return switch (purpose) {
      case DRILL -> "the test";
      case CONTACT -> "the number";
      case ON_CALL -> "being on call";
    };
  }

  private String code(Purpose purpose, List<Ask> before) {
    if (purpose == Purpose.CONTACT) {
      return "C" + (LONG_CODE + random.nextInt(9 * LONG_CODE));
    }
    int last =
        before.stream()
            .filter(Ask::takesOne)
            .findFirst()
            .map(ask -> Integer.parseInt(ask.code().substring(1)))
            .orElse(0);
    return (purpose == Purpose.DRILL ? "T" : "D") + "%02d".formatted(last % CODES + 1);
  }

  /** A call takes one key: for a number one that nobody presses by habit. */
  private String key(AskWish wish, String code) {
    if (wish.purpose() != Purpose.CONTACT) {
      return "1";
    }
    return wish.channel() == Channel.VOICE ? String.valueOf(2 + random.nextInt(8)) : code;
  }

  private static String subject(Purpose purpose, String code) {
    return switch (purpose) {
      case DRILL -> "Nightbell test, no alert (" + code + ")";
      case CONTACT -> "Nightbell: please confirm this address (" + code + ")";
      case ON_CALL -> "Nightbell: you are on call soon (" + code + ")";
    };
  }

  private static String text(AskWish wish, String code, String key) {
    String name = wish.person().name();
    String first = Names.first(name);
    return switch (wish.purpose()) {
      case DRILL ->
          switch (wish.channel()) {
            case SMS -> QuestionText.drill(first, code);
            case VOICE -> QuestionText.drillSpoken(first);
            case EMAIL -> QuestionText.drillMail(first);
          };
      case CONTACT ->
          switch (wish.channel()) {
            case SMS -> QuestionText.contact(name, code);
            case VOICE -> QuestionText.contactSpoken(name, key);
            case EMAIL -> QuestionText.contactMail(name, code);
          };
      case ON_CALL ->
          switch (wish.channel()) {
            case SMS -> QuestionText.onCall(wish.duty(), code);
            case VOICE -> QuestionText.onCallSpoken(wish.duty());
            case EMAIL -> QuestionText.onCallMail(wish.duty());
          };
    };
  }
}
