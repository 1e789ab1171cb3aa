package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nightbell.contract.Payloads.Payload;
import nightbell.intake.Format;
import nightbell.intake.Formats;
import nightbell.intake.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every format promises, on bodies as the tools send them. */
class FormatContractTest {
  private static final Payloads TOOLS = new Payloads(Path.of("..", "shared", "samples"));
  private static final Payloads OURS = new Payloads(Payloads.OURS);

  @TestFactory
  List<DynamicTest> samples_of_tools_are_read_as_expected() throws IOException {
    if (!TOOLS.areHere()) {
      System.out.println("Skipped: the samples of monitoring tools are not here");
      return List.of();
    }
    return tests(TOOLS.all());
  }

  @TestFactory
  List<DynamicTest> our_samples_are_read_as_expected() throws IOException {
    return tests(OURS.all());
  }

  @Test
  void every_format_has_a_sample_that_fires_and_one_that_resolves() throws IOException {
    List<Payload> all = OURS.all();
    for (Format format : Formats.all()) {
      String states =
          all.stream()
              .filter(sample -> sample.format().equals(format.name()))
              .map(sample -> sample.alerts().findValuesAsText("state").toString())
              .collect(Collectors.joining());
      assertThat(states).as(format.name()).contains("firing", "resolved");
    }
  }

  @Test
  void the_same_body_gives_the_same_alerts() throws IOException {
    for (Payload sample : OURS.all()) {
      assertThat(sample.reader().read(sample.posted()))
          .isEqualTo(sample.reader().read(sample.posted()))
          .isNotInstanceOf(Reading.Unreadable.class);
    }
  }

  private static List<DynamicTest> tests(List<Payload> samples) {
    List<DynamicTest> tests = new ArrayList<>();
    samples.forEach(sample -> tests.add(dynamicTest(sample.file(), sample::check)));
    return tests;
  }
}
