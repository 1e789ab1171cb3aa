package nightbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void line_quotes_what_needs_it_and_ends_as_the_standard_says() {
    assertThat(Csv.line("a", null, "b,c", "say \"x\"", "two\nlines", 7))
        .isEqualTo("a,,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",7\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-x", "@SUM(A1)", "\tx"})
  void text_that_a_spreadsheet_would_run_is_made_harmless(String text) {
    assertThat(Csv.cell(text)).isEqualTo("'" + text);
  }

  @Test
  void carriage_return_at_the_beginning_is_made_harmless_inside_quotes() {
    assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
  }

  @Test
  void numbers_stay_numbers() {
    assertThat(Csv.line(-3, new BigDecimal("-0.5"))).isEqualTo("-3,-0.5\r\n");
  }
}
