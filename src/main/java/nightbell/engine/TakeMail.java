package nightbell.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Correspondence.Answer;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import nightbell.reply.Grammar;
import nightbell.reply.Said;
import nightbell.reply.Verb;

/**
 * The first line of a mail in the thread of a page: read as a text is, but a command without a
 * number means the thread's incident and no other. Only the address that was paged is obeyed; what
 * another one writes goes on record and changes nothing.
 */
record TakeMail(String name, PageId id, String from, String said)
    implements Command<Optional<Answer>> {
  private static final int SHOWN = 500;

  @Override
  public Optional<Answer> run(Work work) {
    Page page = work.session().page(id).orElse(null);
    if (page == null) {
      return Optional.empty();
    }
    Optional<String> before = work.session().answered(name);
    String text = before.orElseGet(() -> take(work, page));
    if (before.isEmpty()) {
      work.session().answer(name, text, work.now());
    }
    return Optional.of(text).filter(words -> !words.isEmpty()).map(words -> answer(page, words));
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "a mail in the thread of page " + id;
  }

  /** Whether the mail came from the very address that was paged. */
  static boolean isFrom(Page page, String from) {
    return page.channel() == Channel.EMAIL
        && page.address().strip().toLowerCase(Locale.ROOT).equals(from.toLowerCase(Locale.ROOT));
  }

  private String take(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    if (!isFrom(page, from)) {
      tell(work, incident, new Actor("unknown address", null), "from another address, not obeyed");
      return "";
    }
    Conversation conversation = new Conversation(work, Channel.EMAIL, page.address());
    if (!conversation.wasPagedFor(page.incident())) {
      tell(work, incident, new Actor(page.person().value(), page.side()), "which asks nothing");
      return "Incident " + page.incident() + ": that mail asks for no answer. Nothing was changed.";
    }
    return new TakeText(name, from, said).follow(conversation, meant(page));
  }

  /** What was said, with the thread's incident where none is named. */
  private Said meant(Page page) {
    Said words = Grammar.parse(said);
    boolean wholeList = words.all() || !words.numbers().isEmpty();
    return switch (words.verb()) {
      // The carrier's words for texts: in a mail they mean nothing for certain.
      case STOP, START -> new Said(Verb.NOTHING, List.of(), false, "", null, false);
      case ACKNOWLEDGE, ESCALATE, NOT_MINE, RESOLVE, SNOOZE, NOTE, STATUS ->
          wholeList
              ? words
              : new Said(
                  words.verb(),
                  List.of(page.incident()),
                  false,
                  words.note(),
                  words.length(),
                  false);
      case HELP, REPEAT, NOTHING -> words;
    };
  }

  private void tell(Work work, Incident incident, Actor by, String how) {
    String shown = said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    String text = "Answered the mail " + how + ": \"" + shown + "\"";
    Map<String, String> data = Map.of("page", id.value(), "from", from, "words", said);
    work.tell(incident, new Entry(Kind.REPLIED, by, Channel.EMAIL, text, data));
  }

  private static Answer answer(Page page, String words) {
    return new Answer(page.client(), page.person(), page.address(), "Re: " + page.subject(), words);
  }
}
