package nightbell.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API that runs: its operations, and as a document of OpenAPI. It is made
 * when it is first asked for and kept: a start should not wait for it. Thread-safe.
 */
public final class Reference {
  private final Supplier<? extends Collection<Class<?>>> resources;
  private final Class<?> problem;
  private final String server;
  private @Nullable Made made;

  /**
   * Describes these resources.
   *
   * @param resources the resource classes that are registered
   * @param problem what refusals are
   * @param server the service's public address
   */
  public Reference(
      Supplier<? extends Collection<Class<?>>> resources, Class<?> problem, String server) {
    this.resources = resources;
    this.problem = problem;
    this.server = server.replaceFirst("/+$", "");
  }

  /** All operations, by chapter, path and verb. */
  public List<Operation> operations() {
    return made().operations();
  }

  /** The OpenAPI document, to be written as JSON. */
  public Map<String, Object> document() {
    return made().document();
  }

  /** The schema itself where this one only names it. */
  public Map<String, Object> resolved(Map<String, Object> schema) {
    Object name = schema.get("$ref");
    if (name == null) {
      return schema;
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> found =
        (Map<String, Object>) made().components().get(String.valueOf(name).replaceFirst(".*/", ""));
    return Objects.requireNonNull(found, "a schema that only a name has");
  }

  /** The service's public address, without a slash at its end. */
  public String server() {
    return server;
  }

  private synchronized Made made() {
    Made known = made;
    if (known == null) {
      Words words = new Words();
      Schemas schemas = new Schemas(words);
      List<Operation> operations =
          new Reader(words, schemas, problem, Exchange.all()).operations(resources.get());
      OpenApi writer = new OpenApi(server, "v1");
      Map<String, Object> components = schemas.components();
      known = new Made(operations, components, writer.document(operations, components));
      made = known;
    }
    return known;
  }

  private record Made(
      List<Operation> operations, Map<String, Object> components, Map<String, Object> document) {}
}
