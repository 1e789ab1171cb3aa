package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class VariablesTest {
  @Test
  void a_variable_wins_over_its_default() {
    assertThat(put("'${PORT:-8080}'", Map.of("PORT", "9090"))).isEqualTo("'9090'");
  }

  @Test
  void an_unset_or_empty_variable_gives_the_default() {
    assertThat(put("'${PORT:-8080}'", Map.of())).isEqualTo("'8080'");
    assertThat(put("'${PORT:-8080}'", Map.of("PORT", ""))).isEqualTo("'8080'");
    assertThat(put("'${KEY:-}'", Map.of())).isEqualTo("''");
  }

  @Test
  void a_value_may_hold_any_character() {
    String value = "p#a: 's\"s\\ ${HOME} $${x} } - {[&*!|>%@`";
    String text = put("password: '${PASSWORD:-}'", Map.of("PASSWORD", value));
    Object read = new Yaml().load(text);
    assertThat(read).isEqualTo(Map.of("password", value));
  }

  @Test
  void a_variable_without_value_and_default_is_named() {
    assertThatThrownBy(() -> put("'${NEEDED}'", Map.of()))
        .isInstanceOf(UndefinedEnvironmentVariableException.class)
        .hasMessageContaining("NEEDED");
  }

  private static String put(String text, Map<String, String> environment) {
    return new Variables(environment::get).replace(text);
  }
}
