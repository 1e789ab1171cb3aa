package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nightbell.Service;

/** Everybody's phones and mailboxes; those of the sample matrix are known by name. */
final class Phones {
  private static final Map<String, String> NUMBERS =
      Map.of(
          "dana", "+13125550101",
          "lee", "+13125550102",
          "priya", "+16145550111",
          "tomas", "+16145550112",
          "aiko", "+16145550113",
          "ruth", "+16145550114");

  private final Service service;
  private final Map<String, Phone> phones = new HashMap<>();

  Phones(Service service) {
    this.service = service;
  }

  Phone of(String person) {
    return phones.computeIfAbsent(
        person,
        name -> {
          String number = NUMBERS.get(name);
          assertThat(number).as("a phone of " + name).isNotNull();
          boolean inside = name.equals("dana") || name.equals("lee");
          String mail = name + (inside ? "@harlow.example" : "@brightwater.example");
          return new Phone(service, name, number, mail);
        });
  }

  /** Everybody looks at all that has come. */
  void readAll() {
    NUMBERS.keySet().forEach(name -> of(name).readAll());
  }

  void expectNothingMore() {
    NUMBERS.keySet().forEach(name -> of(name).expectNothingMore());
  }
}
