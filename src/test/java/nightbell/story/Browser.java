package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser: follows no redirects, keeps the cookie, and finds signs of forms. */
final class Browser {
  private final Desk desk;
  private String cookie = "";

  Browser(Desk desk) {
    this.desk = desk;
  }

  /** The same browser as it was before, or on another's machine. */
  static Browser stolen(Browser other) {
    Browser thief = new Browser(other.desk);
    thief.cookie = other.cookie;
    return thief;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(desk.here(path)).GET());
  }

  /** Sends a form, by names and values in turn. */
  HttpResponse<String> post(String path, String... fields) {
    return from(new String[0], path, fields);
  }

  /** Sends a form as a page of another site would, with what browsers say of that. */
  HttpResponse<String> from(String[] headers, String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(desk.here(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a form of a signed-in page with its sign. */
  HttpResponse<String> form(String path, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "csrf";
    all[fields.length + 1] =
        found(get("/settings/account").body(), "name=\"csrf\" value=\"([^\"]+)");
    return post(path, all);
  }

  /** Signs in and says whether that worked. */
  boolean enters(String email, String password, String code) {
    return post("/sign-in", "email", email, "password", password, "code", code).statusCode() == 303;
  }

  String cookie() {
    return cookie;
  }

  static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> answer = desk.send(request.build());
    desk.service.settle();
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return answer;
  }

  /** The path of an address of the service. */
  static String path(String address) {
    return URI.create(address).getPath();
  }
}
