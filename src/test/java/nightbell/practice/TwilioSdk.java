package nightbell.practice;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Twilio's own Java client, turned to the practice carrier: one request for each call, and all that
 * went over the wire is remembered.
 */
final class TwilioSdk extends HttpClient {
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

  private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
  private final URI base;
  private final List<Exchange> exchanges = new ArrayList<>();

  TwilioSdk(URI base) {
    this.base = base;
  }

  TwilioRestClient client(Account account) {
    return new TwilioRestClient.Builder(account.sid(), account.token()).httpClient(this).build();
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    String path = request.constructURL().toString().replaceFirst("https://[^/]+", "");
    String form = request.encodeFormBody();
    boolean post = request.getMethod() == HttpMethod.POST;
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", request.getAuthString())
            .header("Content-Type", post ? FORM : "text/plain")
            .method(request.getMethod().toString(), HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> got = http.send(sent, HttpResponse.BodyHandlers.ofString());
      exchanges.add(
          new Exchange(
              request.getMethod().toString(),
              path,
              request.getAuthString(),
              form,
              got.statusCode(),
              got.body()));
      return new Response(got.body(), got.statusCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One request and its answer. */
  record Exchange(
      String method, String path, String authorization, String form, int status, String body) {}
}
