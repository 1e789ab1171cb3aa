package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "people.karl.sms, 32:45",
    "people.mia, 33:3",
    "paths.both.2, 44:7",
    "rows.B.path, 53:5",
    "rows.B.nothing, 47:5",
    "schedules.night.handoff, 40:46",
    "exceptions.E1, 60:5",
    "hours.3, 14:5",
    "nothing, 1:1"
  })
  void element_has_its_place_or_that_of_the_nearest_around_it(String subject, String place) {
    MatrixFile.Read read = (MatrixFile.Read) MatrixFile.read("b.yml", Texts.bakery());
    assertThat(read.places().of(subject)).hasToString("b.yml:" + place);
  }

  @Test
  void without_a_text_everything_is_at_its_beginning() {
    assertThat(Places.NONE.of("rows.A")).hasToString("matrix:1:1");
  }
}
