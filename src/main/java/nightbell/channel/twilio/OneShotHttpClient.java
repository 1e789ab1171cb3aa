package nightbell.channel.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.constant.EnumConstants;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nightbell.channel.Limits;
import org.apache.hc.core5.http.Header;

/**
 * The SDK's way out: one call is one request on the wire, bounded in time, to the configured base
 * address, over HTTP/1.1 and without following redirects. An answer other than 2xx and a failed
 * exchange both become an {@link ApiException}, the first with its HTTP status, the second with its
 * cause. Thread-safe.
 */
final class OneShotHttpClient extends HttpClient {
  private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

  static {
    // Java 17 keeps idle connections for 20 minutes. A firewall forgets them sooner, and then the
    // first page after a quiet night would run into the time limit.
    if (System.getProperty(KEEP_ALIVE) == null) {
      System.setProperty(KEEP_ALIVE, "15");
    }
  }

  private final Supplier<URI> base;
  private final Limits limits;
  private final java.net.http.HttpClient http;
  private final ObjectMapper json = new ObjectMapper();

  OneShotHttpClient(Supplier<URI> base, Limits limits) {
    this.base = base;
    this.limits = limits;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delay) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpResponse<String> answer = exchange(onWire(request));
    int status = answer.statusCode();
    if (status < 200 || status >= 300) {
      throw declined(status, answer.body());
    }
    // The SDK runs through the headers when it logs at debug, and does not bear having none.
    return new Response(answer.body(), status, new Header[0]);
  }

  private HttpRequest onWire(Request request) {
    HttpRequest.Builder wire = HttpRequest.newBuilder(address(request));
    wire.header("Accept", "application/json");
    request
        .getHeaderParams()
        .forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
    wire.header("User-Agent", "nightbell");
    if (request.requiresAuthentication()) {
      wire.header("Authorization", request.getAuthString());
    }
    if (request.getMethod() == HttpMethod.GET) {
      return wire.GET().build();
    }
    wire.setHeader(
        "Content-Type", EnumConstants.ContentType.FORM_URLENCODED.getValue() + "; charset=UTF-8");
    String body = request.encodeFormBody();
    return wire.method(request.getMethod().toString(), BodyPublishers.ofString(body)).build();
  }

  private URI address(Request request) {
    String root = base.get().toString();
    String target = request.constructURL().getFile();
    return URI.create(
        root.endsWith("/") ? root.substring(0, root.length() - 1) + target : root + target);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      // Not HttpRequest.timeout: it ends with the headers, and a body can stall as well.
      return answer.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new ApiException("no answer within " + limits.total().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ApiException(String.valueOf(cause.getMessage()), cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiException("interrupted while waiting for the answer", e);
    }
  }

  private ApiException declined(int status, String body) {
    JsonNode error = read(body);
    Integer code = error.path("code").canConvertToInt() ? error.path("code").intValue() : null;
    String message = error.path("message").asText("");
    return new ApiException(message, code, null, status, null, null, null, null);
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.createObjectNode();
    }
  }

  /** Whether this failure of an exchange came before anything was sent. */
  static boolean nothingSent(Throwable cause) {
    return cause instanceof java.net.ConnectException
        || cause instanceof java.net.http.HttpConnectTimeoutException
        || cause instanceof java.net.UnknownHostException
        || cause instanceof javax.net.ssl.SSLHandshakeException;
  }
}
