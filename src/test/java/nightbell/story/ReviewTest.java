package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import nightbell.practice.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix is looked through every 90 days, and both desks are reminded of it. */
class ReviewTest {
  private static final String REVIEW = "/api/v1/matrix/review?client=harlow";

  @TempDir Path folder;

  @Test
  void both_desks_are_reminded_a_week_before_on_the_day_and_each_week_after_once_each() {
    try (Desk desk = Desk.open(folder)) {
      assertThat(state(desk)).isEqualTo("ok");
      assertThat(desk.get(REVIEW).path("nextAt").asText()).isEqualTo("2027-02-19T08:10:00Z");
      desk.forward(Duration.ofDays(83).minusSeconds(1));
      desk.phones.expectNothingMore();

      desk.forward(Duration.ofMinutes(2));
      reminded(desk, "is due for review on 2027-02-19");
      assertThat(state(desk)).isEqualTo("soon");
      desk.service.stop();
      desk.service.start();
      desk.forward(Duration.ofDays(6));
      desk.phones.expectNothingMore();

      desk.forward(Duration.ofDays(1));
      reminded(desk, "is due for review today, 2027-02-19");
      assertThat(state(desk)).isEqualTo("due");
      desk.forward(Duration.ofDays(6));
      desk.phones.expectNothingMore();
      desk.forward(Duration.ofDays(1));
      reminded(desk, "has been due for review since 2027-02-19");
      assertThat(state(desk)).isEqualTo("overdue");
      desk.forward(Duration.ofDays(7));
      reminded(desk, "has been due for review since 2027-02-19");
    }
  }

  @Test
  void a_recorded_review_begins_the_interval_anew() {
    try (Desk desk = Desk.open(folder)) {
      desk.forward(Duration.ofDays(85));
      reminded(desk, "is due for review on 2027-02-19");
      assertThat(post(desk, "{\"by\": \"stranger\", \"note\": \"fine\"}").statusCode())
          .isEqualTo(409);
      assertThat(post(desk, "{\"by\": \"ruth\"}").statusCode()).isEqualTo(422);
      HttpResponse<String> answer = post(desk, "{\"by\": \"ruth\", \"note\": \"still holds\"}");
      assertThat(answer.statusCode()).isEqualTo(201);

      JsonNode review = desk.get(REVIEW);
      assertThat(Desk.read(answer.body())).isEqualTo(review);
      assertThat(review.path("state").asText()).isEqualTo("ok");
      assertThat(review.path("lastBy").asText()).isEqualTo("ruth");
      assertThat(review.path("nextAt").asText()).isEqualTo("2027-05-15T08:10:00Z");
      assertThat(desk.service.recorded())
          .contains("matrix-reviewed: ruth reviewed matrix version 1: still holds");
      desk.forward(Duration.ofDays(80));
      desk.phones.expectNothingMore();
    }
  }

  private static void reminded(Desk desk, String words) {
    for (String name : new String[] {"dana", "ruth"}) {
      Mail mail = desk.phones.of(name).expectMail("Harlow Precision Parts");
      assertThat(mail.subject()).contains(words);
    }
    desk.phones.expectNothingMore();
  }

  private static String state(Desk desk) {
    return desk.get(REVIEW).path("state").asText();
  }

  private static HttpResponse<String> post(Desk desk, String body) {
    return desk.send("POST", REVIEW, body, Service.ADMIN);
  }
}
