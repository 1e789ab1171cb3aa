package nightbell.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.oncall.Channel;
import nightbell.reply.Answers;
import nightbell.reply.Grammar;
import nightbell.reply.Meaning;
import nightbell.reply.Meanings;
import nightbell.reply.Open;
import nightbell.reply.Questions;
import nightbell.reply.Said;
import nightbell.reply.Standing;
import nightbell.reply.Verb;

/**
 * A text from a phone: what it means for the incidents that this phone was paged for. The carrier's
 * id makes it count once; the same text again gets the same answer.
 */
record TakeText(String messageId, String from, String body) implements Command<Optional<String>> {

  @Override
  public Optional<String> run(Work work) {
    String name = "sms:" + messageId;
    Optional<String> before = work.session().answered(name);
    if (before.isPresent()) {
      return before.filter(answer -> !answer.isEmpty());
    }
    String answer = answer(new Conversation(work, Channel.SMS, from));
    work.session().answer(name, answer, work.now());
    return Optional.of(answer).filter(text -> !text.isEmpty());
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "a text from a phone";
  }

  private String answer(Conversation conversation) {
    if (conversation.isStranger()) {
      conversation.stranger(body);
      return "";
    }
    Said said = Grammar.parse(body);
    if (said.verb() == Verb.STOP || said.verb() == Verb.START) {
      return subscribe(conversation, said.verb() == Verb.STOP);
    }
    if (isOptIn(said, conversation)) {
      subscribe(conversation, false);
      return waiting(conversation);
    }
    return follow(conversation, said);
  }

  /** Does what was said, and gives the answer; empty for none. */
  String follow(Conversation conversation, Said said) {
    List<Open> open = conversation.open();
    Questions.Heard heard = conversation.questioned(body, said, open);
    String code = heard.code();
    Meaning meaning = Meanings.of(said, open, conversation.named());
    if (code != null || said.verb() == Verb.STATUS || meaning instanceof Meaning.Act) {
      // Words that anybody may write do not show whose phone it is.
      conversation.confirmed();
    }
    if (code != null || heard.tell() != null) {
      conversation.heard(body, List.of());
      return code == null ? String.valueOf(heard.tell()) : conversation.answer(code);
    }
    if (meaning instanceof Meaning.Act act) {
      return act(conversation, act, open);
    }
    conversation.heard(body, List.of());
    conversation.awake(
        open.stream().filter(one -> one.standing() instanceof Standing.TakenByMe).toList());
    if (meaning instanceof Meaning.Ask ask) {
      conversation.named(ask.named());
      return ask.text();
    }
    if (meaning instanceof Meaning.Tell tell) {
      conversation.named(tell.named());
      return tell.text();
    }
    return "";
  }

  /** After a STOP the carrier takes a bare yes for texts again, and so must we. */
  private static boolean isOptIn(Said said, Conversation conversation) {
    return said.maybeOptIn() && conversation.isOptedOut();
  }

  /** The yes may have been meant for a page: what waits is told, and a second one takes it. */
  private static String waiting(Conversation conversation) {
    List<Open> open = conversation.open();
    if (open.stream().noneMatch(one -> one.standing() instanceof Standing.Waiting)
        || !(Meanings.of(Grammar.parse("?"), open, List.of()) instanceof Meaning.Tell tell)) {
      return "";
    }
    conversation.named(tell.named());
    return tell.text();
  }

  /** The carrier itself answers to these words; a second answer would fail. */
  private String subscribe(Conversation conversation, boolean stop) {
    conversation.heard(body, List.of());
    if (stop) {
      conversation.optedOut();
    } else {
      conversation.optedIn();
    }
    return "";
  }

  private String act(Conversation conversation, Meaning.Act act, List<Open> open) {
    conversation.heard(body, act.incidents());
    List<Open> done = new ArrayList<>();
    String instead = "";
    for (Open one : open) {
      String said =
          act.incidents().contains(one.number()) ? conversation.act(one.number(), act) : null;
      if (said != null) {
        done.add(one);
        instead = said.isEmpty() ? instead : said;
      }
    }
    if (done.size() == 1 && !instead.isEmpty()) {
      return instead;
    }
    return done.isEmpty() ? "" : said(act, done);
  }

  private static String said(Meaning.Act act, List<Open> done) {
    List<IncidentNumber> numbers = done.stream().map(Open::number).toList();
    if (numbers.size() > 1) {
      return act.verb() == Verb.ACKNOWLEDGE
          ? Answers.allYours(numbers)
          : Answers.several(act.verb(), numbers);
    }
    Open one = done.get(0);
    Duration length = act.length();
    return switch (act.verb()) {
      case ACKNOWLEDGE ->
          one.standing() instanceof Standing.TakenByMe
              ? Answers.stillYours(one.number())
              : Answers.yours(one);
      case ESCALATE -> Answers.escalated(one.number());
      case NOT_MINE -> Answers.notMine(one.number());
      case RESOLVE -> Answers.resolved(one.number());
      case SNOOZE -> length == null ? "" : Answers.snoozed(one.number(), length);
      case NOTE -> Answers.noted(one);
      case STATUS, HELP, REPEAT, STOP, START, NOTHING -> "";
    };
  }
}
