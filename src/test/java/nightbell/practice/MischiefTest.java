package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A carrier that does things wrong, as it was told to. */
class MischiefTest {
  private static final String STATUS = "/text/status";

  private final Practice practice = new Practice();

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void requests_are_refused_as_told_and_nothing_comes_of_them() {
    for (var told :
        List.of(Mischief.REFUSE_401, Mischief.REFUSE_429, Mischief.FAIL_500, Mischief.FAIL_503)) {
      practice.carrier.misbehave(told);
      RestAnswer answer = practice.text();
      assertThat(String.valueOf(answer.status())).isEqualTo(told.word());
      assertThat(answer.body()).containsKeys("code", "message", "more_info", "status");
    }
    assertThat(practice.carrier.texts(Practice.DANA)).isEmpty();
    practice.carrier.misbehave();
    assertThat(practice.text().status()).isEqualTo(201);
  }

  @Test
  void cut_and_slow_take_the_text_and_reset_and_hang_do_not() {
    for (var told : List.of(Mischief.RESET, Mischief.HANG)) {
      practice.carrier.misbehave(told);
      assertThat(practice.text().end()).isNotEqualTo(RestAnswer.End.ARRIVES);
    }
    assertThat(practice.carrier.texts(Practice.DANA)).isEmpty();
    practice.carrier.misbehave(Mischief.CUT);
    assertThat(practice.text().end()).isEqualTo(RestAnswer.End.CUT);
    practice.carrier.misbehave(Mischief.SLOW);
    assertThat(practice.text().delay()).isPositive();
    assertThat(practice.carrier.texts(Practice.DANA)).hasSize(2);
  }

  @Test
  void one_phone_suffers_and_the_others_do_not() {
    practice.carrier.misbehave(Practice.DANA, Mischief.FAIL_503);
    assertThat(practice.text().status()).isEqualTo(503);
    assertThat(practice.text("To", "+12025550102").status()).isEqualTo(201);
  }

  @Test
  void callbacks_come_twice_late_the_last_first_or_not_at_all() {
    assertThat(reported(10, Mischief.DUPLICATE_CALLBACKS))
        .containsExactly("queued", "queued", "sent", "sent", "delivered", "delivered");
    assertThat(reported(10, Mischief.OUT_OF_ORDER)).containsExactly("delivered", "sent", "queued");
    assertThat(reported(10, Mischief.LOST_CALLBACKS)).isEmpty();
    assertThat(reported(80, Mischief.LATE)).isEmpty();
    practice.pass(30);
    assertThat(practice.service.values(STATUS, "MessageStatus"))
        .endsWith("queued", "sent", "delivered");
    assertThat(practice.service.all()).allMatch(FakeService.Hook::genuine);
  }

  @Test
  void the_same_seed_gives_the_same_luck_and_another_seed_another() {
    List<Integer> first = luck(7);
    assertThat(first).contains(201, 500);
    assertThat(luck(7)).isEqualTo(first);
    assertThat(luck(8)).isNotEqualTo(first);
  }

  @Test
  void queue_lets_so_many_leave_in_a_second() {
    practice.carrier.mood(mood -> mood.become(Set.of(), 1, 0, null, 1));
    for (int i = 0; i < 3; i++) {
      practice.text();
    }
    List<Long> sent = new ArrayList<>();
    for (int second = 1; second <= 4; second++) {
      practice.pass(1);
      sent.add(
          practice.carrier.texts(Practice.DANA).stream()
              .filter(text -> text.status() != TextMessage.Status.QUEUED)
              .count());
    }
    assertThat(sent).containsExactly(1L, 2L, 3L, 3L);
  }

  private List<Integer> luck(long seed) {
    practice.carrier.mood(mood -> mood.become(Set.of(Mischief.FAIL_500), 0.5, seed, null, 0));
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(practice.text().status());
    }
    return answers;
  }

  private List<String> reported(long seconds, Mischief told) {
    int before = practice.service.at(STATUS).size();
    practice.carrier.misbehave(told);
    practice.text();
    practice.pass(seconds);
    List<String> all = practice.service.values(STATUS, "MessageStatus");
    return all.subList(before, all.size());
  }
}
