package nightbell.reference;

import jakarta.ws.rs.Consumes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The refusals of an operation: those that it names, and those that come with what it is. */
final class Failures {
  private static final String WRITES =
      "The caller's rights do not reach so far; or the token only reads, or the session's request"
          + " does not come from our own pages.";

  private Failures() {}

  /** In order; what the operation says of a status goes before what is usual. */
  static List<Failure> of(
      Method method,
      Described says,
      Access access,
      String verb,
      List<Parameter> parameters,
      boolean body) {
    Map<Integer, Failure> all = new TreeMap<>();
    Stream<Failure> said = Arrays.stream(says.fails()).map(Failure::read);
    Stream.concat(said, usual(method, access, verb, parameters, body))
        .forEach(one -> all.merge(one.status(), one, (own, usual) -> own));
    return List.copyOf(all.values());
  }

  private static Stream<Failure> usual(
      Method method, Access access, String verb, List<Parameter> parameters, boolean body) {
    boolean query = parameters.stream().anyMatch(one -> one.in().equals("query"));
    boolean ours = access == Access.CALLER;
    boolean writes = !verb.equals("GET") && !verb.equals("HEAD");
    return Stream.of(
            when(ours && (query || body), 400, "A parameter or the body cannot be read."),
            when(access == Access.KEY_IN_PATH, 401, "The key is not valid."),
            when(access == Access.ROUTING_KEY, 401, "The key is for another format."),
            when(access == Access.GENIE_KEY, 401, "The key is not valid."),
            when(access == Access.KEY, 401, "The key is not valid."),
            when(ours, 401, "There is no valid token or session."),
            when(ours && writes, 403, WRITES),
            when(access == Access.SIGNATURE, 403, "The signature is wrong."),
            when(body && access != Access.OPEN, 413, "The body is too large."),
            when(body && consumes(method), 415, "The body is of another media type."),
            when(ours, 503, "The database or the engine is not available now; ask again."))
        .flatMap(one -> one == null ? Stream.of() : Stream.of(one));
  }

  private static @Nullable Failure when(boolean it, int status, String words) {
    return it ? new Failure(status, words) : null;
  }

  private static boolean consumes(Method method) {
    return method.isAnnotationPresent(Consumes.class)
        || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
  }
}
