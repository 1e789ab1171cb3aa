package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one field of an alert comes from in a body, and what its words mean. Finds or does not find
 * something; never throws for what a body holds.
 *
 * @param written as the mapping has it
 * @param words what stands for these words of the body, which are in lower case; may be empty
 */
record Expression(String written, Source source, Map<String, String> words) {
  Expression {
    words = Map.copyOf(words);
  }

  /** Finds something in a body. */
  @FunctionalInterface
  interface Source {
    @Nullable JsonNode find(Spot spot);
  }

  /** One alert's part of a body, and the whole of it; the same without a list of alerts. */
  record Spot(Values item, Values body) {}

  /** The text as the body has it; null if nobody filled it in. */
  @Nullable String found(Spot spot) {
    JsonNode node = source.find(spot);
    return node == null ? null : node.isContainerNode() ? node.toString() : Texts.filled(node);
  }

  /** What the text means; a word that is not listed stands for itself. */
  @Nullable String meaning(Spot spot) {
    String found = found(spot);
    return found == null ? null : words.getOrDefault(found.toLowerCase(Locale.ROOT), found);
  }

  /** The texts of a list, or of one text with commas. */
  List<String> list(Spot spot) {
    JsonNode node = source.find(spot);
    if (node != null && node.isContainerNode()) {
      return Tags.of(node);
    }
    String meaning = meaning(spot);
    return meaning == null ? List.of() : Tags.split(meaning, ",");
  }

  /** The first of these that finds something that is filled in. */
  static Source first(List<Source> sources) {
    return spot -> {
      for (Source source : sources) {
        JsonNode node = source.find(spot);
        if (node != null && (node.isContainerNode() || Texts.filled(node) != null)) {
          return node;
        }
      }
      return null;
    };
  }

  /** The same text whatever the body says. */
  static Source constant(String text) {
    return spot -> TextNode.valueOf(text);
  }
}
