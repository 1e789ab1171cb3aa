package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "?title=x&key=s3cret&host=a;?title=x&key=…&host=a",
        "apiKey=s3cret;apiKey=…",
        "a=1&access_token=s3cret;a=1&access_token=…",
        "{\"routing_key\": \"s3cret\", \"a\": 1};{\"routing_key\": \"…\", \"a\": 1}",
        "{\"apiKey\":\"s3\\\"cret\"};{\"apiKey\":\"…\"}",
        "{\"key\": \"disk:C\", \"monkey\": \"x\"};{\"key\": \"disk:C\", \"monkey\": \"x\"}",
        "monkey=x&keyboard=y;monkey=x&keyboard=y"
      })
  void secrets_are_hidden_and_nothing_else(String text, String shown) {
    assertThat(Hidden.in(text)).isEqualTo(shown);
  }
}
