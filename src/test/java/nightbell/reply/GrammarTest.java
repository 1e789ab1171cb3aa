package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nightbell.alert.IncidentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What texts say, as a table; and that no text at all can break the reading. */
class GrammarTest {

  static List<String> replies() throws IOException {
    try (var in = GrammarTest.class.getResourceAsStream("said.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("# ")).toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("replies")
  void a_reply_says_what_the_table_says(String line) {
    int arrow = line.indexOf(" => ");
    String body = line.substring(0, arrow).replace("\\n", "\n");
    assertThat(shown(Grammar.parse(body))).isEqualTo(line.substring(arrow + 4));
  }

  @Test
  void the_table_is_long() throws IOException {
    assertThat(replies()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @Test
  void keys_of_a_call_mean_what_the_texts_keys_mean() {
    assertThat(Stream.of("1", "2", "3", "4", "*", "9", "", "12", "#").map(Grammar::key))
        .containsExactly(
            Verb.ACKNOWLEDGE,
            Verb.ESCALATE,
            Verb.NOT_MINE,
            Verb.RESOLVE,
            Verb.REPEAT,
            Verb.NOTHING,
            Verb.NOTHING,
            Verb.NOTHING,
            Verb.NOTHING);
  }

  @Test
  void a_note_is_one_clean_line_of_bounded_length() {
    Said said = Grammar.parse("412 line one\r\n\tline\u0007 two " + "x".repeat(5000));
    assertThat(said.note()).startsWith("line one line two xxx").hasSizeLessThanOrEqualTo(1000);
  }

  @Property(tries = 300, seed = "412")
  void no_text_breaks_the_reading(@ForAll String body) {
    assertThat(Grammar.parse(body).verb()).isNotNull();
  }

  @Property(tries = 300, seed = "412")
  void opt_out_words_never_act(@ForAll("optOut") String word, @ForAll boolean upper) {
    String body = upper ? word.toUpperCase(Locale.ROOT) : word;
    assertThat(Grammar.parse(" " + body + "\n").verb()).isEqualTo(Verb.STOP);
  }

  @Provide
  Arbitrary<String> optOut() {
    return Arbitraries.of(
        "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout");
  }

  private static String shown(Said said) {
    StringJoiner shown = new StringJoiner(" ");
    shown.add(said.verb().name());
    said.numbers().stream().map(IncidentNumber::toString).forEach(shown::add);
    if (said.all()) {
      shown.add("all");
    }
    if (said.length() != null) {
      shown.add(said.length().toString());
    }
    if (said.maybeOptIn()) {
      shown.add("optin");
    }
    return shown + (said.note().isEmpty() ? "" : " | " + said.note());
  }
}
