package nightbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's REST API, as far as the service uses it: form in, JSON out, no HTTP. To be used with the
 * turn held.
 */
final class TwilioApi {
  private final Account account;
  private final Texts texts;
  private final Calls calls;

  TwilioApi(Account account, Texts texts, Calls calls) {
    this.account = account;
    this.texts = texts;
    this.calls = calls;
  }

  RestAnswer createText(Form form) {
    return texts.send(form);
  }

  RestAnswer createCall(Form form) {
    return calls.place(form);
  }

  RestAnswer text(String sid) {
    TextMessage text = texts.find(sid);
    return text == null
        ? missing("/Messages/" + sid)
        : RestAnswer.ok(TwilioJson.text(text, account));
  }

  RestAnswer call(String sid) {
    Call call = calls.find(sid);
    return call == null
        ? missing("/Calls/" + sid)
        : RestAnswer.ok(TwilioJson.call(call.view(), account));
  }

  RestAnswer updateCall(String sid, Form form) {
    Call call = calls.find(sid);
    if (call == null) {
      return missing("/Calls/" + sid);
    }
    String status = form.get("Status", "");
    if (!status.equals("canceled") && !status.equals("completed")) {
      return Refusal.bad(21218, "Status must be canceled or completed").answer();
    }
    calls.stop(call, status);
    return RestAnswer.ok(TwilioJson.call(call.view(), account));
  }

  /** Newest first, as Twilio lists. */
  RestAnswer listTexts(Form query) {
    if (!query.isNumber("PageSize", 1, 1000) || !query.isNumber("Page", 0, 1_000_000)) {
      return Refusal.bad(20001, "PageSize is 1 to 1000, Page starts at 0").answer();
    }
    List<TextMessage> found;
    try {
      found = found(query);
    } catch (DateTimeParseException e) {
      return Refusal.bad(20001, "Not a date: " + e.getParsedString()).answer();
    }
    int size = query.number("PageSize", 50);
    int page = query.number("Page", 0);
    int from = (int) Math.min((long) size * page, found.size());
    int until = Math.min(from + size, found.size());
    List<Map<String, Object>> messages =
        found.subList(from, until).stream().map(t -> TwilioJson.text(t, account)).toList();
    String uri = TwilioJson.path(account) + "/Messages.json?PageSize=" + size + "&Page=";
    return RestAnswer.ok(
        new Fields()
            .put("messages", messages)
            .put("page", page)
            .put("page_size", size)
            .put("start", from)
            .put("end", Math.max(until - 1, 0))
            .put("uri", uri + page)
            .put("first_page_uri", uri + 0)
            .put("next_page_uri", until < found.size() ? uri + (page + 1) : null)
            .put("previous_page_uri", page > 0 ? uri + (page - 1) : null)
            .all());
  }

  private List<TextMessage> found(Form query) {
    Instant after = day(query.get("DateSent>"), Instant.MIN, 0);
    Instant before = day(query.get("DateSent<"), Instant.MAX, 1);
    Instant from = day(query.get("DateSent"), Instant.MIN, 0);
    Instant until = day(query.get("DateSent"), Instant.MAX, 1);
    List<TextMessage> found = new ArrayList<>();
    for (TextMessage text : texts.of(null)) {
      Instant at = text.sentAt() == null ? text.createdAt() : text.sentAt();
      boolean dated = !at.isBefore(after) && !at.isBefore(from);
      if (dated
          && at.isBefore(before)
          && at.isBefore(until)
          && query.get("To", text.to()).equals(text.to())
          && query.get("From", text.from()).equals(text.from())) {
        found.add(text);
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** A time as it is, in UTC if it has no zone; a day as its beginning, some days later. */
  private static Instant day(@Nullable String text, Instant otherwise, int daysLater) {
    if (text == null) {
      return otherwise;
    }
    return text.contains("T")
        ? Instant.parse(text.endsWith("Z") ? text : text + "Z")
        : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private RestAnswer missing(String what) {
    return Refusal.notFound(TwilioJson.path(account) + what + ".json").answer();
  }
}
