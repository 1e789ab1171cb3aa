package nightbell.web.carrier;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nightbell.engine.Ask;
import nightbell.engine.Engine;
import nightbell.escalation.Via;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the call of a question says: that it is no alert, and which key answers. Two rounds. */
final class QuestionCalls {
  private static final Logger log = LoggerFactory.getLogger(QuestionCalls.class);
  private static final int ROUNDS = 2;

  private final Engine engine;
  private final PublicAddress address;

  QuestionCalls(Engine engine, PublicAddress address) {
    this.engine = engine;
    this.address = address;
  }

  /** The question behind a token, or nothing if there is none. */
  Optional<Response> prompt(String token, int round) {
    return engine.asked(token).map(ask -> prompt("", ask, token, round));
  }

  /** What a key did; nothing for a token of no question. */
  CompletionStage<Optional<Response>> key(String token, String digits) {
    return engine
        .answer(token, digits, Via.VOICE)
        .thenApply(
            answer ->
                answer.map(
                    did ->
                        did.understood()
                            ? Twiml.farewell(did.say() + " Goodbye.")
                            : prompt(did.say() + " ", did.ask(), token, ROUNDS)));
  }

  /** What a mailbox hears of a question; nothing for a token of none. */
  Optional<Supplier<Response>> voicemail(String token) {
    try {
      return engine
          .asked(token)
          .map(
              ask -> () -> Twiml.farewell("Nightbell called with a test or a question, no alert."));
    } catch (RuntimeException e) {
      log.warn("a question could not be read for its call", e);
      return Optional.empty();
    }
  }

  private Response prompt(String before, Ask ask, String token, int round) {
    if (!ask.state().waits()) {
      return CallScript.gone();
    }
    String key = address.at("/twilio/voice/" + token + "/key");
    String next = address.at("/twilio/voice/" + token + "?round=" + (round + 1));
    return round < ROUNDS
        ? Twiml.ask(before + ask.text(), key, next)
        : Twiml.askLast(before + ask.text(), key, "Goodbye.");
  }
}
