package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Register.Mapped;
import nightbell.intake.Mapping;
import nightbell.intake.Trial;
import nightbell.reference.Described;
import nightbell.web.Problem;
import org.jspecify.annotations.Nullable;

/** Tries a mapping on a sample and shows what it reads; nothing is kept. */
@Path("/api/v1/mappings")
@Produces(MediaType.APPLICATION_JSON)
public final class MappingsResource {
  private static final int MOST = 64 * 1024;

  @POST
  @Path("try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Tries a mapping on a sample. Shows what it reads; nothing is kept.",
      takes = Wish.class,
      needs = {"mapping", "sample"},
      body = "How bodies of the format json are read, and a body to try it on.")
  public Answer tryOut(InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    List<Problem.Fault> errors = new ArrayList<>();
    Trial trial = trial(wish.mapping(), wish.sample(), errors);
    List<Shape> alerts =
        trial == null
            ? List.of()
            : trial.alerts().stream()
                .map(one -> new Shape(one.fields(), one.unmatched(), one.details()))
                .toList();
    return new Answer(errors.isEmpty(), alerts, errors);
  }

  /** The mapping as it is to be kept, if it reads the sample; else the faults are added. */
  static Optional<Mapped> check(
      @Nullable JsonNode mapping, @Nullable JsonNode sample, List<Problem.Fault> faults) {
    int before = faults.size();
    Trial trial = trial(mapping, sample, faults);
    return trial == null || mapping == null || sample == null || faults.size() > before
        ? Optional.empty()
        : Optional.of(new Mapped(mapping.toString(), text(sample)));
  }

  private static @Nullable Trial trial(
      @Nullable JsonNode mapping, @Nullable JsonNode sample, List<Problem.Fault> errors) {
    List<Fault> faults = new ArrayList<>();
    JsonNode given = mapping == null ? MissingNode.getInstance() : mapping;
    Mapping read = Mapping.of(given, faults);
    Trial trial = null;
    if (sample == null || sample.isNull() || text(sample).length() > MOST) {
      faults.add(new Fault("sample", "a body to try it on, of at most 64 KiB, is required"));
    } else if (read != null) {
      trial = read.tryOn(text(sample));
      faults.addAll(trial.faults());
    }
    faults.forEach(fault -> errors.add(Problem.Fault.of(fault.where(), fault.what())));
    return trial;
  }

  /** A sample that is a text is the body itself, as a form would be. */
  private static String text(JsonNode sample) {
    return sample.isTextual() ? sample.textValue() : sample.toString();
  }

  /** A mapping and a sample. */
  record Wish(
      @JsonProperty("mapping") @Nullable JsonNode mapping,
      @JsonProperty("sample") @Nullable JsonNode sample) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Wish of(Mapped mapped) {
      return new Wish(read(mapped.mapping()), read(mapped.sample()));
    }

    private static JsonNode read(String json) {
      try {
        return MAPPER.readTree(json);
      } catch (JsonProcessingException e) {
        return TextNode.valueOf(json);
      }
    }
  }

  /** What was made of a sample. */
  record Answer(boolean ok, List<Shape> alerts, List<Problem.Fault> errors) {}

  /** One alert of it; {@code details} is what no field asked for. */
  record Shape(List<Trial.Found> fields, List<String> unmatched, String details) {}
}
