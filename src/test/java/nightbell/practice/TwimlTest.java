package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlTest {

  @Test
  void a_call_is_read_verb_by_verb() throws BadTwiml {
    List<Verb> verbs =
        Twiml.verbs(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response>
              <Gather input="dtmf" numDigits="1" timeout="8" action="/key?a=1&amp;b=2">
                <Say>Press 1 &amp; wait</Say><Pause length="2"/>
              </Gather>
              <Play>https://pager.example/sound.mp3</Play>
              <Say loop="2">Twice</Say>
              <Redirect method="POST">https://pager.example/again</Redirect>
              <Hangup/>
            </Response>
            """);

    assertThat(verbs)
        .containsExactly(
            new Verb.Gather(
                1,
                Duration.ofSeconds(8),
                "#",
                "/key?a=1&b=2",
                false,
                List.of(new Verb.Say("Press 1 & wait"), new Verb.Pause(Duration.ofSeconds(2)))),
            new Verb.Say("Twice"),
            new Verb.Say("Twice"),
            new Verb.Redirect("https://pager.example/again"),
            new Verb.Hangup());
  }

  @Test
  void gather_without_attributes_has_the_carriers_defaults() throws BadTwiml {
    assertThat(Twiml.verbs("<Response><Gather/></Response>"))
        .containsExactly(new Verb.Gather(0, Duration.ofSeconds(5), "#", null, false, List.of()));
  }

  @Test
  void answers_to_a_text_are_its_messages() throws BadTwiml {
    assertThat(
            Twiml.messages(
                "<Response><Message>one &lt;1&gt;</Message>"
                    + "<Message><Body>two</Body></Message><Message/></Response>"))
        .containsExactly("one <1>", "two");
    assertThat(Twiml.messages("<Response/>")).isEmpty();
    assertThat(Twiml.messages("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<Html/>",
        "<Response>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Response>&e;</Response>"
      })
  void what_is_not_twiml_is_refused(String text) {
    assertThatThrownBy(() -> Twiml.verbs(text)).isInstanceOf(BadTwiml.class);
  }
}
