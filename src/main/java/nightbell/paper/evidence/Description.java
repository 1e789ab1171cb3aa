package nightbell.paper.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import nightbell.audit.Seal;
import nightbell.engine.evidence.Evidence.Wish;
import nightbell.engine.evidence.EvidenceRecords.Cut;
import org.jspecify.annotations.Nullable;

/** {@code pack.json}: what the pack is, for programs; the proof begins and ends by it. */
record Description(Made made) {
  /** Changes when a program that reads packs would have to. */
  static final String FORMAT = "nightbell-evidence-1";

  String json() throws IOException {
    Wish wish = made.scope().wish();
    Cut cut = made.scope().cut();
    Seal seal = made.lastSeal();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("madeAt", Times.iso(made.now()));
      json.writeStringField("madeBy", wish.by().name());
      json.writeStringField("client", text(wish.client()));
      json.writeStringField("from", Times.iso(wish.from()));
      json.writeStringField("to", Times.iso(wish.to()));
      json.writeBooleanField("masked", wish.masked());
      json.writeObjectFieldStart("chain");
      json.writeNumberField("first", cut.first());
      json.writeNumberField("lastOfSpan", cut.last());
      json.writeNumberField("end", cut.end());
      json.writeStringField("before", cut.before());
      json.writeStringField("head", made.chain().head());
      json.writeNumberField("told", made.chain().told());
      json.writeNumberField("inPart", made.chain().partly());
      json.writeNumberField("asHashes", made.chain().hashed());
      json.writeStringField("seal", seal.written());
      json.writeEndObject();
      population(json);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private void population(JsonGenerator json) throws IOException {
    Population counted = made.counted();
    json.writeObjectFieldStart("population");
    json.writeStringField("fromDay", counted.days().from().toString());
    json.writeStringField("toDay", counted.days().to().toString());
    json.writeNumberField("received", counted.received());
    for (String result : Population.RESULTS) {
      json.writeNumberField(result, counted.of(result));
    }
    json.writeNumberField("silencedAgain", counted.days().silencedAgain());
    json.writeNumberField("incidentsOfTheDays", counted.days().incidents());
    json.writeNumberField("incidents", made.population().incidents.rows());
    json.writeBooleanField("addsUp", counted.addsUp());
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
