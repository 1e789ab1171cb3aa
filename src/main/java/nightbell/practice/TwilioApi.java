package nightbell.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    return text == null || !texts.account(text).equals(account)
        ? missing("/Messages/" + sid)
        : RestAnswer.ok(TwilioJson.text(text, account));
  }

  RestAnswer call(String sid) {
    Call call = own(sid);
    return call == null
        ? missing("/Calls/" + sid)
        : RestAnswer.ok(TwilioJson.call(call.view(), account));
  }

  RestAnswer updateCall(String sid, Form form) {
    Call call = own(sid);
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
    return list(query, "messages", "Messages", this::texts);
  }

  /** Newest first, as Twilio lists. */
  RestAnswer listCalls(Form query) {
    return list(query, "calls", "Calls", this::calls);
  }

  private RestAnswer list(
      Form query, String name, String path, Function<Form, List<Map<String, Object>>> of) {
    if (!query.isNumber("PageSize", 1, 1000) || !query.isNumber("Page", 0, 1_000_000)) {
      return Refusal.bad(20001, "PageSize is 1 to 1000, Page starts at 0").answer();
    }
    List<Map<String, Object>> found;
    try {
      found = new ArrayList<>(of.apply(query));
    } catch (DateTimeParseException e) {
      return Refusal.bad(20001, "Not a date: " + e.getParsedString()).answer();
    }
    Collections.reverse(found);
    int size = query.number("PageSize", 50);
    int page = query.number("Page", 0);
    int from = (int) Math.min((long) size * page, found.size());
    int until = Math.min(from + size, found.size());
    String uri = TwilioJson.path(account) + "/" + path + ".json?PageSize=" + size + "&Page=";
    return RestAnswer.ok(
        new Fields()
            .put(name, found.subList(from, until))
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

  private List<Map<String, Object>> texts(Form query) {
    return texts.of(null).stream()
        .filter(text -> texts.account(text).equals(account))
        .filter(
            text ->
                isIn(query, "DateSent", text.sentAt() == null ? text.createdAt() : text.sentAt()))
        .filter(text -> query.get("To", text.to()).equals(text.to()))
        .filter(text -> query.get("From", text.from()).equals(text.from()))
        .map(text -> TwilioJson.text(text, account))
        .toList();
  }

  private List<Map<String, Object>> calls(Form query) {
    return calls.to(query.get("To")).stream()
        .filter(call -> call.account().equals(account))
        .map(Call::view)
        .filter(call -> isIn(query, "StartTime", call.createdAt()))
        .filter(call -> query.get("From", call.from()).equals(call.from()))
        .filter(call -> query.get("Status", call.status().word()).equals(call.status().word()))
        .map(call -> TwilioJson.call(call, account))
        .toList();
  }

  private @Nullable Call own(String sid) {
    Call call = calls.find(sid);
    return call == null || !call.account().equals(account) ? null : call;
  }

  private static boolean isIn(Form query, String name, Instant at) {
    return !at.isBefore(day(query.get(name + ">"), Instant.MIN, 0))
        && !at.isBefore(day(query.get(name), Instant.MIN, 0))
        && at.isBefore(day(query.get(name + "<"), Instant.MAX, 1))
        && at.isBefore(day(query.get(name), Instant.MAX, 1));
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
