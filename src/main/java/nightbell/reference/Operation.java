package nightbell.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the code has it.
 *
 * @param id its name for programs, such as {@code incidents.list}
 * @param types what it answers, of these media types; none for an empty answer
 * @param answer the schema of the answer, null where it is empty or no JSON
 * @param refusal the schema of refusals, null where they are empty
 */
public record Operation(
    Chapter chapter,
    String method,
    String path,
    String id,
    String title,
    String text,
    List<Parameter> parameters,
    @Nullable Taken takes,
    int status,
    List<String> types,
    @Nullable Map<String, Object> answer,
    String refusalType,
    @Nullable Map<String, Object> refusal,
    List<Failure> failures,
    Access access,
    @Nullable Exchange example) {

  /** A body: its media type and schema, and words where that is not ours to say. */
  public record Taken(String type, Map<String, Object> schema, String says, boolean required) {}

  /** Its address in the page. */
  public String anchor() {
    return id.replace('.', '-');
  }

  /** What finds it: method and path. */
  public String key() {
    return method + " " + path;
  }
}
