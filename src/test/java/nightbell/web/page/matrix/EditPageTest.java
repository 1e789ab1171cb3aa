package nightbell.web.page.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.StoredVersion.State;
import nightbell.oncall.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A matrix is edited by text and by form, proposed, and signed. */
@ExtendWith(DropwizardExtensionsSupport.class)
class EditPageTest {
  private static final String EDIT = "/matrix/harlow/edit";
  private static final String LATER = Shelf.sample().replace("respond: 15m", "respond: 20m");

  private final Shelf shelf = new Shelf(true);
  final ResourceExtension http = shelf.http;

  @BeforeEach
  void load() {
    shelf.begin(Shelf.sample());
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void the_page_holds_the_whole_text_and_the_version_that_it_was() {
    assertThat(shelf.page(EDIT))
        .contains("name=\"base\" value=\"1\"", "client: {id: harlow")
        .contains("Press “Check”", "R04: erp · every category · after hours · now provider")
        .doesNotContain("style=");
  }

  @Test
  void a_mistake_is_told_at_its_line_and_loses_nothing() {
    String wrong = LATER.replace("owner: internal, accountable: lee", "owner: internel & <b>");
    assertThat(shelf.send(EDIT, 200, "act", "check", "base", "1", "text", wrong))
        .contains("What was found: 1 error", "owner: internel &amp; &lt;b&gt;", "data-line=")
        .contains("Mend the mistakes first");
    assertThat(shelf.send(EDIT, 422, "act", "propose", "base", "1", "text", wrong, "why", "A <b>"))
        .contains("Nothing was proposed: the text has mistakes", "respond: 20m")
        .contains("value=\"A &lt;b&gt;\"");
    assertThat(shelf.agreement.versions(new ClientId("harlow"))).hasSize(1);
  }

  @Test
  void the_difference_is_told_before_anything_is_proposed() {
    assertThat(shelf.send(EDIT, 200, "act", "check", "base", "1", "text", LATER))
        .contains("P1: respond 15m → 20m");
    assertThat(
            shelf.send(
                EDIT,
                200,
                "act",
                "check",
                "base",
                "1",
                "text",
                Shelf.sample().replace("\n", "\r\n")))
        .contains("It says the same as the active version.");
  }

  @Test
  void what_came_meanwhile_is_told_and_never_overwritten() {
    String second = Shelf.sample().replace("respond: 30m", "respond: 25m");
    assertThat(shelf.send(EDIT, 303, "act", "propose", "base", "1", "text", LATER))
        .isEqualTo("/matrix/harlow/versions/2");
    assertThat(shelf.send(EDIT, 409, "act", "propose", "base", "1", "text", second))
        .contains("Version 2 came while you were editing", "Nothing was proposed")
        .contains("P1: respond 15m → 20m", "respond: 25m");
    assertThat(shelf.agreement.version(2).orElseThrow().state()).isEqualTo(State.PROPOSED);
    assertThat(shelf.send(EDIT, 200, "act", "anew", "base", "1", "text", second))
        .contains("name=\"base\" value=\"2\"", "A new proposal takes its place")
        .doesNotContain("came while you were editing");
    assertThat(shelf.send(EDIT, 303, "act", "propose", "base", "2", "text", second))
        .isEqualTo("/matrix/harlow/versions/3");
  }

  @Test
  void a_form_changes_its_words_in_the_text_and_nothing_else() {
    String owned =
        shelf.send(
            EDIT,
            200,
            "act",
            "owner",
            "base",
            "1",
            "text",
            Shelf.sample(),
            "owner.row",
            "R09",
            "owner.side",
            "internal",
            "owner.accountable",
            "dana",
            "owner.path",
            "internal-std");
    assertThat(owned)
        .contains("The text below is changed, and nothing else in it")
        .contains("owner: internal, accountable: dana, path: internal-std}")
        .contains("# the defaults");
    String timed =
        shelf.send(
            EDIT,
            200,
            "act",
            "respond",
            "base",
            "1",
            "text",
            Shelf.sample(),
            "respond.of",
            "P1/respond",
            "respond.to",
            "20m");
    assertThat(timed).contains("P1: respond 15m → 20m");
    String step =
        shelf.send(
            EDIT,
            200,
            "act",
            "add",
            "base",
            "1",
            "text",
            Shelf.sample(),
            "step.of",
            "provider-std/3",
            "step.who",
            "lee");
    assertThat(step).contains("page: [ruth, dana, lee]");
    assertThat(
            shelf.send(
                EDIT,
                422,
                "act",
                "remove",
                "base",
                "1",
                "text",
                Shelf.sample(),
                "step.of",
                "provider-std/1",
                "step.who",
                "lee"))
        .contains("The form changed nothing");
  }

  @Test
  void each_side_signs_for_itself_and_takes_the_warnings() {
    shelf.send(EDIT, 303, "act", "propose", "base", "1", "text", LATER);
    String version = "/matrix/harlow/versions/2";
    String sign = version + "/sign";
    assertThat(shelf.page(version)).contains("Sign for Harlow IT", "Sign for Brightwater MSP");

    as("dana", Side.INTERNAL, Role.MANAGER);
    assertThat(shelf.page(version)).contains("Sign for Harlow IT").doesNotContain("Sign for Bri");
    assertThat(shelf.send(sign, 403, "side", "provider")).contains("You may not sign");
    assertThat(shelf.send(sign, 409, "side", "internal", "reason", "ok"))
        .contains("These warnings must be accepted");
    assertThat(shelf.send(sign, 303, taking("internal"))).isEqualTo(version);
    as("tomas", Side.PROVIDER, Role.MANAGER);
    assertThat(shelf.send(sign, 409, taking("provider"))).contains("its desk signs");
    as("ruth", Side.PROVIDER, Role.MANAGER);
    assertThat(shelf.send(sign, 303, taking("provider"))).isEqualTo(version);
    assertThat(shelf.page(version)).contains("state active").doesNotContain("id=\"sign\"");
  }

  @Test
  void a_proposal_can_be_withdrawn() {
    shelf.send(EDIT, 303, "act", "propose", "base", "1", "text", LATER);
    String version = "/matrix/harlow/versions/2";
    assertThat(shelf.send(version + "/withdraw", 303, "reason", "typo")).isEqualTo(version);
    assertThat(shelf.page(version)).contains("state withdrawn");
    assertThat(shelf.send(version + "/withdraw", 303)).isEqualTo(version);
    shelf.send("/matrix/other/versions/2/withdraw", 404);
  }

  @Test
  void who_may_not_change_looks_and_who_may_not_look_sees_nothing() {
    as("lee", Side.INTERNAL, Role.RESPONDER);
    assertThat(shelf.page("/matrix/harlow")).contains("Harlow");
    assertThat(shelf.page(EDIT, 403)).contains("Managers change the matrix");
    shelf.send(EDIT, 403, "act", "propose", "base", "1", "text", LATER);
    shelf.rights = new Rights(Role.MANAGER, Side.INTERNAL, Set.of(new ClientId("mill")));
    for (String path : new String[] {"", "/edit", "/explain", "/coverage", "/versions/1"}) {
      shelf.page("/matrix/harlow" + path, 404);
    }
    assertThat(shelf.page("/matrix")).contains("There is no client yet");
  }

  private void as(String person, Side side, Role role) {
    shelf.actor = new Actor(person, side);
    shelf.rights = new Rights(role, side, Set.of(new ClientId("harlow")));
  }

  /** A signature that takes every warning. */
  private String[] taking(String side) {
    List<String> fields = new ArrayList<>(List.of("side", side));
    shelf.agreement.version(2).orElseThrow().warnings().stream()
        .map(warning -> warning.id())
        .distinct()
        .forEach(id -> fields.addAll(List.of("accept." + id, "known <well>")));
    return fields.toArray(String[]::new);
  }
}
