package nightbell;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nightbell.web.Secret;

/**
 * The configuration as the record may know it: every key of Nightbell's own with its value, and of
 * a secret a fingerprint by which a change shows, made with a key that only the data folder has.
 */
final class EffectiveSettings {
  private static final Pattern SECRET =
      Pattern.compile(".*(token|password|secret|intakekey|apikey).*");
  private static final int FINGERPRINT = 8;

  private final String key;
  private final Map<String, String> settings = new TreeMap<>();

  private EffectiveSettings(String key) {
    this.key = key;
  }

  /**
   * What is set.
   *
   * @param key what fingerprints of secrets are made with
   */
  static Map<String, String> of(NightbellConfiguration given, ObjectMapper mapper, String key) {
    ObjectMapper fields =
        mapper
            .copy()
            .addMixIn(NightbellConfiguration.class, Own.class)
            .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
    EffectiveSettings effective = new EffectiveSettings(key);
    effective.add("", fields.valueToTree(given));
    effective.settings.put("publicUrl", given.publicUrl());
    effective.settings.put("port", String.valueOf(given.port()));
    return effective.settings;
  }

  private void add(String name, JsonNode node) {
    if (node.isObject()) {
      String above = name.isEmpty() ? "" : name + ".";
      node.properties().forEach(field -> add(above + field.getKey(), field.getValue()));
    } else if (!node.asText().isEmpty() && !node.isNull()) {
      settings.put(name, shown(name, node.asText()));
    }
  }

  private String shown(String name, String value) {
    if (SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return "#" + Secret.hash(key + name + value).substring(0, FINGERPRINT);
    }
    // An address may carry a password behind its question mark, or before its @.
    return value.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
  }

  /** Leaves out what is Dropwizard's. */
  @JsonIgnoreProperties({"server", "logging", "metrics", "admin", "health"})
  private interface Own {}
}
