package nightbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which line is the person's own; a line break is written as a bar. */
class QuotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "1; 1",
        "|| 1 |more; 1",
        "> 4|1; 1",
        "On 3 Mar 2026, Bell <b@x.example> wrote:|> 4||ack; ack",
        "Am 3. März schrieb Bell:|> 4|2; 2",
        "On Tue, 3 Mar 2026 at 01:10, Nightbell with a long|name <b@x.example> wrote:|> 4|3; 3",
        "\"\"; \"\"",
        "> 1|> 4; \"\"",
        "-----Original Message-----|From: x|1; \"\"",
        "________________________________|From: x|1; \"\"",
        "From: Bell|Sent: Monday|1; \"\"",
        "-- |1; \"\"",
        "on it, will look; on it, will look",
        "on 412 now; on 412 now"
      })
  void the_first_line_that_is_not_quoted(String text, String line) {
    assertThat(Quotation.firstLine(text.replace("|", "\n"))).isEqualTo(line);
  }
}
