package nightbell.web.carrier;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.messaging.Message;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers in the carrier's markup. Words of alerts are escaped and lose control characters. */
final class Twiml {
  private static final int SECONDS_FOR_A_KEY = 8;

  private Twiml() {}

  /** An answer that says nothing. */
  static Response silence() {
    return respond(new MessagingResponse.Builder().build());
  }

  /** A text back to the sender. */
  static Response message(String text) {
    return respond(
        new MessagingResponse.Builder().message(new Message.Builder(clean(text)).build()).build());
  }

  /** Says something and ends the call. */
  static Response farewell(String words) {
    return respond(
        new VoiceResponse.Builder().say(say(words)).hangup(new Hangup.Builder().build()).build());
  }

  /** Says something and goes on elsewhere. */
  static Response onwards(String words, String url) {
    return respond(new VoiceResponse.Builder().say(say(words)).redirect(redirect(url)).build());
  }

  /** Says something, listening for one key all the while; without a key, goes on elsewhere. */
  static Response ask(String words, String keyUrl, String nextUrl) {
    return respond(
        new VoiceResponse.Builder()
            .gather(gather(words, keyUrl))
            .redirect(redirect(nextUrl))
            .build());
  }

  /** As {@link #ask}, but without a key ends the call. */
  static Response askLast(String words, String keyUrl, String farewell) {
    return respond(
        new VoiceResponse.Builder()
            .gather(gather(words, keyUrl))
            .say(say(farewell))
            .hangup(new Hangup.Builder().build())
            .build());
  }

  private static Gather gather(String words, String keyUrl) {
    return new Gather.Builder()
        .inputs(Gather.Input.DTMF)
        .numDigits(1)
        .timeout(SECONDS_FOR_A_KEY)
        .action(keyUrl)
        .method(HttpMethod.POST)
        .say(say(words))
        .build();
  }

  private static Redirect redirect(String url) {
    return new Redirect.Builder(url).method(HttpMethod.POST).build();
  }

  private static Say say(String words) {
    return new Say.Builder(clean(words)).build();
  }

  private static String clean(String text) {
    // Neither control characters nor half a surrogate pair can be written in XML.
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n]]", " ");
  }

  private static Response respond(TwiML document) {
    try {
      return Response.ok(document.toXml(), MediaType.TEXT_XML_TYPE.withCharset("UTF-8")).build();
    } catch (TwiMLException e) {
      throw new IllegalStateException("this markup cannot be written", e);
    }
  }
}
