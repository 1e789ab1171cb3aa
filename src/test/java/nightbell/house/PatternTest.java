package nightbell.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No pattern of the product runs out of stack on a long text. Java matches a repeated group by
 * recursion unless it is possessive, so a title of some thousand characters could stop a page.
 */
class PatternTest {
  private static final int LONG = 40_000;
  private static final int SEARCHED = 2_000;
  private static final long STACK_BYTES = 256 * 1024;
  private static final List<String> PARTS =
      List.of(
          "a", "1", "1.", "1,", "a.", "a-", "a'", "é", "!", " a", "a@a.", "--\n", "x://a ", "()");

  static Stream<Field> patterns() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nightbell").stream()
            .map(JavaClass::getFields)
            .flatMap(fields -> fields.stream())
            .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
            .map(JavaField::reflect);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void a_long_text_is_matched_without_a_deep_stack(Field field) throws Exception {
    field.setAccessible(true);
    Pattern pattern = (Pattern) field.get(null);
    assertThat(onSmallStack(pattern)).isBetween(0, 2 * PARTS.size());
  }

  @Test
  void a_pattern_that_recurses_is_found_out() {
    assertThatThrownBy(() -> onSmallStack(Pattern.compile("\\d+(?:[.,]\\d+)*")))
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  private static int onSmallStack(Pattern pattern) throws Exception {
    FutureTask<Integer> matching = new FutureTask<>(() -> matched(pattern));
    Thread thread = new Thread(null, matching, "small stack", STACK_BYTES);
    thread.start();
    return matching.get();
  }

  /** How often one of the parts was matched or found. */
  private static int matched(Pattern pattern) {
    int count = 0;
    for (String part : PARTS) {
      count += pattern.matcher(part.repeat(LONG / part.length())).matches() ? 1 : 0;
      count += pattern.matcher(part.repeat(SEARCHED / part.length())).find() ? 1 : 0;
    }
    return count;
  }
}
