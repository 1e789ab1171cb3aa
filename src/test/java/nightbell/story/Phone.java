package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightbell.Service;
import nightbell.practice.Behaviour;
import nightbell.practice.Mail;
import nightbell.practice.TextMessage;
import nightbell.practice.VoiceCall;

/** One person's phone and mailbox. What has arrived counts until the story has expected it. */
final class Phone {
  private final Service service;
  private final String name;
  private final String number;
  private final String address;
  private final Set<String> seen = new HashSet<>();

  Phone(Service service, String name, String number, String address) {
    this.service = service;
    this.name = name;
    this.number = number;
    this.address = address;
  }

  String number() {
    return number;
  }

  Phone behaves(Behaviour behaviour) {
    service.carrier().behave(number, behaviour);
    return this;
  }

  /** The next text holds these words. */
  String expectSms(String words) {
    List<TextMessage> news = texts();
    assertThat(news).as("texts to " + name).isNotEmpty();
    TextMessage next = news.get(0);
    seen.add(next.sid());
    assertThat(next.body()).as("the next text to " + name).contains(words);
    return next.body();
  }

  /** A call has come in; gives its id. */
  String expectCall() {
    List<VoiceCall> news = calls();
    assertThat(news).as("calls to " + name).isNotEmpty();
    seen.add(news.get(0).sid());
    return news.get(0).sid();
  }

  Mail expectMail(String words) {
    List<Mail> news = mails();
    assertThat(news).as("mails to " + name).isNotEmpty();
    Mail next = news.get(0);
    seen.add(next.id());
    assertThat(next.subject()).as("the next mail to " + name).contains(words);
    return next;
  }

  /** Answers by text and gives what came back, empty for nothing. */
  String reply(String words) {
    String answer = service.carrier().reply(number, words).join();
    service.forward(Duration.ZERO);
    service.carrier().texts(number).stream()
        .filter(text -> text.direction() == TextMessage.Direction.REPLY)
        .forEach(text -> seen.add(text.sid()));
    return answer == null ? "" : answer;
  }

  void answer(String sid) {
    assertThat(service.carrier().answer(sid)).as("the call is on").isTrue();
    service.forward(Duration.ZERO);
  }

  /** What the call has said so far. */
  List<String> heard(String sid) {
    return call(sid).transcript().stream()
        .filter(line -> line.kind() == VoiceCall.Kind.SAID)
        .map(VoiceCall.Line::text)
        .toList();
  }

  void press(String sid, String keys) {
    assertThat(service.carrier().press(sid, keys)).as("the call is on").isTrue();
    service.forward(Duration.ZERO);
  }

  VoiceCall call(String sid) {
    return service.carrier().calls(number).stream()
        .filter(call -> call.sid().equals(sid))
        .findFirst()
        .orElseThrow();
  }

  /** Looks at all that has come, which the story has no more to say about. */
  void readAll() {
    texts().forEach(text -> seen.add(text.sid()));
    calls().forEach(call -> seen.add(call.sid()));
    mails().forEach(mail -> seen.add(mail.id()));
  }

  void expectNothingMore() {
    assertThat(texts()).as("unexpected texts to " + name).isEmpty();
    assertThat(calls()).as("unexpected calls to " + name).isEmpty();
    assertThat(mails()).as("unexpected mails to " + name).isEmpty();
  }

  private List<TextMessage> texts() {
    return service.carrier().texts(number).stream()
        .filter(text -> text.direction() == TextMessage.Direction.API)
        .filter(text -> !seen.contains(text.sid()))
        .toList();
  }

  private List<VoiceCall> calls() {
    return service.carrier().calls(number).stream()
        .filter(call -> !seen.contains(call.sid()))
        .toList();
  }

  private List<Mail> mails() {
    return service.carrier().mails(address).stream()
        .filter(mail -> !seen.contains(mail.id()))
        .toList();
  }
}
