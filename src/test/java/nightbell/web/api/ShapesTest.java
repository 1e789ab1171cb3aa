package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.util.Iterator;
import nightbell.engine.shape.RulingShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  private final ObjectMapper mapper = Jackson.newObjectMapper();

  @Test
  void a_ruling_has_the_keys_of_the_contract() {
    JsonNode ruling = mapper.valueToTree(RulingShape.of(3, Given.ruling()));

    Iterator<String> keys = ruling.fieldNames();
    assertThat(keys)
        .toIterable()
        .containsExactly(
            "version",
            "row",
            "unmatched",
            "side",
            "lead",
            "support",
            "accountable",
            "severity",
            "system",
            "category",
            "window",
            "path",
            "respondBy",
            "page",
            "heldUntil",
            "inform",
            "changeRule",
            "sentences");
    assertThat(ruling.get("window").asText()).isEqualTo("after_hours");
    assertThat(ruling.get("page").asText()).isEqualTo("now");
    assertThat(ruling.get("path").asText()).isEqualTo("std");
    assertThat(ruling.get("respondBy").asText()).isEqualTo("2026-10-06T02:29:00Z");
    assertThat(ruling.get("heldUntil").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "+13125550101, +1312•••0101",
    "+4930555010, +49•••10",
    "+49305, •••05",
    "dana@harlow.example, d•••@harlow.example",
    "@odd, •••@odd",
    "7, •••7"
  })
  void an_address_is_masked(String address, String masked) {
    assertThat(Masked.address(address)).isEqualTo(masked);
  }
}
