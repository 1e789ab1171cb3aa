package nightbell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nightbell.audit.Verdict.Bad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof finds, and that it finds it at the first bad place. */
class ProofTest {
  private static final Instant AT = Instant.parse("2026-11-03T02:14:00.5Z");

  private static final Map<String, String> DATA = Map.of("via", "sms", "b", "");

  @Test
  void empty_trail_is_proven_by_the_seal_of_its_beginning() {
    Proof proof = new Proof(List.of(new Seal(AT, 0, Chain.START)));
    assertThat(proof.verdict()).isEqualTo(new Verdict(0, 1, Chain.START, null));
  }

  @Test
  void content_hash_is_what_a_stranger_computes() {
    // Computed in Python: sha256 of 'name:length:value\n' for each field, one after the other.
    Written event =
        new Written(
            7, AT.toString(), "note", "dana", "internal", "sms", "harlow", "412", "é", DATA);
    assertThat(Chain.content("s1", event))
        .isEqualTo("1971de9ee625529f73f6dc3742888a7ec9fab508235811544c50d39aa6367fba");
  }

  @Test
  void field_cannot_give_its_text_to_the_next() {
    Written one = event(1, "a", Map.of("k", "bc"));
    Written other = event(1, "ab", Map.of("k", "c"));
    assertThat(Chain.content("", one)).isNotEqualTo(Chain.content("", other));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void any_single_change_of_any_event_is_found_at_its_place(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Chained> trail = trail(30);
      int place = random.nextInt(29);
      String what = change(trail, place, random.nextInt(4));
      Bad bad = verdict(trail, List.of(seal(trail(30), 30))).firstBad();
      assertThat(bad).as("seed %d round %d: %s", seed, round, what).isNotNull();
      assertThat(Objects.requireNonNull(bad).event()).as(what).isEqualTo(place + 1);
    }
  }

  @Test
  void trail_that_was_rewritten_from_an_event_on_is_found_by_each_later_seal() {
    List<Chained> real = trail(30);
    List<Chained> forged = new ArrayList<>(real.subList(0, 9));
    for (int seq = 10; seq <= 30; seq++) {
      String before = Objects.requireNonNull(forged.get(seq - 2).link());
      forged.add(Chained.after(before, event(seq, "forged", Map.of()), "s"));
    }
    assertThat(verdict(forged, List.of()).ok()).isTrue();
    assertThat(verdict(forged, List.of(seal(real, 9))).ok()).isTrue();
    for (int seal = 10; seal <= 30; seal++) {
      Bad bad = verdict(forged, List.of(seal(real, seal))).firstBad();
      assertThat(Objects.requireNonNull(bad).event()).isEqualTo(seal);
    }
  }

  @Test
  void seal_is_read_as_it_is_copied_out_of_a_mail() {
    Seal seal = new Seal(Instant.EPOCH, 812, "7b".repeat(32));
    String half = "7b".repeat(16);
    for (String copied :
        List.of(
            seal.written(),
            "  " + seal.written() + "\r\n",
            "> 812:" + half + "\n> " + half,
            "812:" + half + "=\r\n" + half,
            "\"812:" + "7B".repeat(32) + "\".")) {
      assertThat(Seal.read(copied)).as(copied).contains(seal);
    }
    assertThat(Seal.read("812:" + half)).isEmpty();
  }

  @Test
  void copy_of_yesterday_fails_against_the_seal_of_today() {
    List<Chained> today = trail(30);
    Verdict verdict = verdict(today.subList(0, 20), List.of(seal(today, 10), seal(today, 30)));
    assertThat(Objects.requireNonNull(verdict.firstBad()).event()).isEqualTo(21);
    assertThat(verdict.firstBad().why()).contains("older copy");
  }

  @Test
  void words_that_were_removed_are_counted_when_a_later_event_accounts_for_them() {
    List<Chained> trail = trail(20);
    trail.set(4, bare(trail.get(4)));
    trail.set(5, bare(trail.get(5)));
    append(trail, "pruned", Map.of(Removal.EVENTS, "5-6"));
    Verdict verdict = verdict(trail, List.of(seal(trail(20), 20)));
    assertThat(verdict.firstBad()).isNull();
    assertThat(verdict.removed()).isEqualTo(2);
  }

  @Test
  void words_that_nobody_accounts_for_are_found_at_their_place() {
    List<Chained> trail = trail(20);
    append(trail, "erased", Map.of(Removal.EVENTS, "5,7-30"));
    for (int place : new int[] {4, 5, 6}) {
      trail.set(place, bare(trail.get(place)));
    }
    assertThat(bad(trail)).isEqualTo(new Bad(6, "Its words are gone, and no event says why."));
    append(trail, "pruned", Map.of(Removal.EVENTS, "6"));
    assertThat(bad(trail)).isNull();
    trail.set(20, bare(trail.get(20)));
    assertThat(Objects.requireNonNull(bad(trail)).event()).isEqualTo(5);
  }

  @Test
  void event_that_accounts_for_removals_does_not_account_for_later_ones() {
    List<Chained> trail = trail(5);
    append(trail, "pruned", Map.of(Removal.EVENTS, "1-100"));
    append(trail, "note", Map.of());
    trail.set(6, bare(trail.get(6)));
    assertThat(Objects.requireNonNull(bad(trail)).event()).isEqualTo(7);
  }

  @Test
  void hash_of_a_removed_event_cannot_be_changed_nor_its_words_be_made_up() {
    List<Chained> trail = trail(20);
    append(trail, "pruned", Map.of(Removal.EVENTS, "5-6"));
    Chained bare = bare(trail.get(4));
    trail.set(4, new Chained(bare.event(), null, "ab".repeat(32), bare.link()));
    assertThat(Objects.requireNonNull(bad(trail)).event()).isEqualTo(5);
    trail.set(4, new Chained(trail.get(9).event(), null, bare.content(), bare.link()));
    assertThat(Objects.requireNonNull(bad(trail)).event()).isEqualTo(5);
    Written told = event(5, "another story", Map.of());
    trail.set(4, new Chained(told, null, bare.content(), bare.link()));
    assertThat(Objects.requireNonNull(bad(trail)).why()).contains("nothing vouches");
  }

  private static @Nullable Bad bad(List<Chained> trail) {
    return verdict(trail, List.of()).firstBad();
  }

  private static Chained bare(Chained full) {
    Written old = full.event();
    Written bare =
        new Written(
            old.seq(),
            old.at(),
            old.kind(),
            old.actor(),
            null,
            null,
            null,
            null,
            Removal.PRUNED,
            Removal.left(old.data()));
    return new Chained(bare, null, full.content(), full.link());
  }

  private static void append(List<Chained> trail, String kind, Map<String, String> data) {
    String before = Objects.requireNonNull(trail.get(trail.size() - 1).link());
    long seq = trail.size() + 1L;
    Written event =
        new Written(seq, AT.toString(), kind, "nightbell", null, null, null, null, "removed", data);
    trail.add(Chained.after(before, event, "s"));
  }

  private static String change(List<Chained> trail, int place, int how) {
    Chained old = trail.get(place);
    switch (how) {
      case 0 -> trail.set(place, with(old, event(place + 1, "other", Map.of())));
      case 1 -> trail.remove(place);
      case 2 -> trail.set(place, with(trail.get(place + 1), old.event()));
      default -> trail.add(place, with(old, event(place + 1, "slipped in", Map.of())));
    }
    return "change " + how + " at " + place;
  }

  private static Chained with(Chained links, Written event) {
    return new Chained(event, links.salt(), links.content(), links.link());
  }

  private static Verdict verdict(List<Chained> trail, List<Seal> seals) {
    Proof proof = new Proof(seals);
    trail.forEach(proof::take);
    return proof.verdict();
  }

  private static Seal seal(List<Chained> trail, int event) {
    return new Seal(AT, event, Objects.requireNonNull(trail.get(event - 1).link()));
  }

  private static List<Chained> trail(int events) {
    List<Chained> trail = new ArrayList<>();
    String before = Chain.START;
    for (int seq = 1; seq <= events; seq++) {
      Chained next = Chained.after(before, event(seq, "event", Map.of("n", "1")), "s" + seq);
      trail.add(next);
      before = Objects.requireNonNull(next.link());
    }
    return trail;
  }

  private static Written event(long seq, String text, Map<String, String> data) {
    return new Written(seq, AT.toString(), "note", "dana", null, null, null, null, text, data);
  }
}
