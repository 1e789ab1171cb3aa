package nightbell.ops;

import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import java.util.function.Function;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.TextStringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into config.yml: {@code '${NAME:-default}'}. An empty variable counts
 * as unset. A value is text and nothing else: it may hold any character, since config.yml keeps
 * every variable in single quotes and quotes in a value are doubled here.
 */
public final class Variables extends StringSubstitutor {

  /** Takes the variables from the process's environment. */
  public Variables() {
    this(System::getenv);
  }

  Variables(Function<String, @Nullable String> environment) {
    super(name -> quoted(environment.apply(name)));
    setDisableSubstitutionInValues(true);
  }

  private static @Nullable String quoted(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value.replace("'", "''");
  }

  @Override
  protected @Nullable String resolveVariable(
      String name, TextStringBuilder text, int start, int end) {
    String value = super.resolveVariable(name, text, start, end);
    boolean hasDefault = text.substring(start, end).contains(":-");
    if (value == null && !hasDefault) {
      throw new UndefinedEnvironmentVariableException(
          "config.yml wants the environment variable " + name + ", which is not set. Set it.");
    }
    return value;
  }
}
