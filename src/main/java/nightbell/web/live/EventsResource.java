package nightbell.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import nightbell.access.Rights;
import nightbell.alert.IncidentNumber;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.SecurityHeaders;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What changes, as server-sent events: each entry of the trail that the caller may see, from the
 * one after {@code Last-Event-ID} or {@code after} on, or from now on. {@code incident} narrows it
 * to one incident.
 */
@Path("/api/v1/events")
public final class EventsResource {
  private static final String NUMBER = "[0-9]{1,18}";
  private final Readers readers;

  public EventsResource(Readers readers) {
    this.readers = readers;
  }

  @GET
  @Described(
      value =
          "What changes, as it does. Server-sent events: one for each entry of the trail that the"
              + " caller sees, told a moment after it is kept. The id is its seq in the trail, and"
              + " the data is a JSON object of seq, at, kind, incident, client, actor, side and"
              + " text, of which incident, client and side may be null and text is cut at 500"
              + " characters. Events have no names; comments between them are signs of life. The"
              + " answer begins where the header Last-Event-ID or else after says, or with what"
              + " comes next, and ends after a minute: ask again with the last id, as a browser's"
              + " EventSource does by itself, and nothing is missed or told twice.",
      asks = {
        "after: integer: The seq of the last event that is known, 0 for all; Last-Event-ID goes"
            + " before it.",
        "incident: integer: Only the events of this incident."
      },
      out = "text/event-stream",
      fails = "503: Too many read already, or the database is not available now; ask again.")
  public void events(
      @Context SecurityContext security,
      @Context HttpServletRequest request,
      @HeaderParam("Last-Event-ID") @Nullable String last,
      @QueryParam("after") @Nullable String after,
      @QueryParam("incident") @Nullable String incident,
      @Suspended AsyncResponse unused) {
    Rights rights = Caller.of(security).rights();
    IncidentNumber only = incident(incident);
    long told = Math.min(told(last == null ? after : last), readers.last());
    if (!readers.enter()) {
      throw Refused.later(503, "Too many read what changes already; ask again.", 5);
    }
    try {
      Pipe pipe = open(request.getAsyncContext());
      Reader reader = new Reader(pipe, rights, only, told, System.nanoTime());
      pipe.offer(EventText.hello(told));
      readers.join(reader);
    } catch (IOException | RuntimeException e) {
      readers.leave();
      throw new IllegalStateException("The answer could not be begun", e);
    }
  }

  /** What is written goes past Jersey, which would write it from a thread that waits. */
  private static Pipe open(AsyncContext context) throws IOException {
    HttpServletResponse response = (HttpServletResponse) context.getResponse();
    SecurityHeaders.on(response);
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("X-Accel-Buffering", "no");
    context.setTimeout(0);
    return ServletPipe.open(context);
  }

  private static long told(@Nullable String given) {
    return given != null && given.matches(NUMBER) ? Long.parseLong(given) : Long.MAX_VALUE;
  }

  private static @Nullable IncidentNumber incident(@Nullable String given) {
    if (given == null) {
      return null;
    }
    if (!given.matches("[0-9]{1,9}")) {
      throw Refused.input("incident", "an incident's number is required");
    }
    return new IncidentNumber(Integer.parseInt(given));
  }
}
