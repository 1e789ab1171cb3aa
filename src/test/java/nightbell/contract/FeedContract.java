package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Feeds;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.junit.jupiter.api.Test;

/** A link opens its calendar until it is revoked, and stays on record. */
abstract class FeedContract extends DatabaseContract {
  @Test
  void link_is_found_by_its_secret_until_it_is_revoked() {
    Feeds feeds = database.feeds();
    ScheduleId noc = new ScheduleId("noc");
    PersonId ines = new PersonId("ines");
    Feed one = new Feed("f1", "h1", CLIENT, noc, null, "ruth", NOW, null, null);
    Feed two = new Feed("f2", "h2", null, null, ines, "ruth", NOW.plusSeconds(1), null, null);
    feeds.add(two, Entry.of(Kind.FEED_CREATED, "made"));
    feeds.add(one, Entry.of(Kind.FEED_CREATED, "made"));
    assertThat(feeds.live("h1")).contains(one);
    assertThat(feeds.live("h3")).isEmpty();
    assertThat(feeds.list()).containsExactly(one, two);
    Entry end = Entry.of(Kind.FEED_REVOKED, "revoked");
    assertThat(feeds.revoke("f1", NOW, "dana", end)).isTrue();
    assertThat(feeds.revoke("f1", NOW, "lee", end)).isFalse();
    assertThat(feeds.revoke("f9", NOW, "lee", end)).isFalse();
    assertThat(feeds.live("h1")).isEmpty();
    assertThat(feeds.list().get(0).revokedBy()).isEqualTo("dana");
  }
}
