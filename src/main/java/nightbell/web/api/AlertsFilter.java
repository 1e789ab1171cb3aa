package nightbell.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Posted;
import nightbell.web.Body;
import nightbell.web.Refused;
import nightbell.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short way to {@link IntakeResource} for plain posts of alerts: the same answers without what
 * a resource costs on each request. All that is not plain goes on to the resource. No thread waits
 * while the alerts are made durable.
 */
public final class AlertsFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AlertsFilter.class);

  private final transient IntakeResource intake;
  private final transient ObjectMapper json;

  public AlertsFilter(IntakeResource intake, ObjectMapper json) {
    this.intake = intake;
    this.json = json;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isPlain(request)) {
      chain.doFilter(request, response);
      return;
    }
    AsyncContext waiting = request.startAsync();
    // The intake itself says when it has waited long enough.
    waiting.setTimeout(0);
    var unused =
        take(request, request.getInputStream())
            .whenComplete((answer, failed) -> tell(waiting, response, answer, failed));
  }

  private CompletionStage<Response> take(HttpServletRequest request, InputStream body) {
    try {
      return intake.alerts(
          request.getHeader("Authorization"),
          null,
          () -> new Posted(Body.read(body, Body.MOST), headers(request), ""));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean isPlain(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean json = accept == null || accept.contains("*/*") || accept.contains("json");
    return json && request.getMethod().equals("POST") && request.getQueryString() == null;
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, request.getHeader(name));
    }
    return headers;
  }

  private void tell(
      AsyncContext waiting,
      HttpServletResponse response,
      @Nullable Response answer,
      @Nullable Throwable failed) {
    try {
      write(response, answer != null ? answer : refusal(failed));
    } catch (IOException | RuntimeException e) {
      // An edge: the sender is gone, and what it sent is taken care of.
      LOG.debug("An answer could not be given", e);
    } finally {
      waiting.complete();
    }
  }

  private static Response refusal(@Nullable Throwable failed) {
    if (failed instanceof Refused refused) {
      return refused.answer();
    }
    LOG.error("Alerts could not be taken; their sender is asked to send again", failed);
    return Refused.later(503, "The alerts could not be taken; send them again.", 2).answer();
  }

  private void write(HttpServletResponse response, Response answer) throws IOException {
    byte[] body = json.writeValueAsBytes(answer.getEntity());
    MediaType type = answer.getMediaType();
    SecurityHeaders.on(response);
    answer.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    response.setStatus(answer.getStatus());
    response.setContentType(type == null ? MediaType.APPLICATION_JSON : type.toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
