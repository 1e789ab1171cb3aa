package nightbell.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages bodies at random: their values where they are JSON, and their bytes. */
public final class Damage {
  private static final String[] SIGNS = {
    "null", "{}", "[]", "\"", "-1e999", "true", "\\u0000", "\\ud800", ",", "é", "&", "=", "%", "[[["
  };
  private static final ObjectMapper JSON = new ObjectMapper();

  private Damage() {}

  /** A copy of the body, damaged. */
  public static byte[] to(byte[] body, Random random) throws IOException {
    if (random.nextBoolean() && (body[0] == '{' || body[0] == '[')) {
      JsonNode root = JSON.readTree(body);
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        damage(root, random);
      }
      return JSON.writeValueAsBytes(root);
    }
    return flip(body, random);
  }

  /** Deletes a value, puts one of another type in its place, or puts another's there. */
  private static void damage(JsonNode node, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    containers(node, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object && !object.isEmpty()) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      String key = keys.get(random.nextInt(keys.size()));
      if (random.nextInt(3) == 0) {
        object.remove(key);
      } else {
        object.set(key, odd(containers, random));
      }
    } else if (chosen instanceof ArrayNode array) {
      array.add(odd(containers, random));
    }
  }

  private static void containers(JsonNode node, List<JsonNode> all) {
    if (node.isContainerNode()) {
      all.add(node);
      node.forEach(child -> containers(child, all));
    }
  }

  private static JsonNode odd(List<JsonNode> containers, Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.getNodeFactory().nullNode();
      case 1 -> JSON.getNodeFactory().numberNode(random.nextLong());
      case 2 -> JSON.getNodeFactory().numberNode(1e300);
      case 3 -> JSON.getNodeFactory().textNode("x".repeat(random.nextInt(3000)));
      case 4 -> JSON.getNodeFactory().textNode("\u0000 ");
      case 5 -> JSON.getNodeFactory().booleanNode(true);
      case 6 -> JSON.getNodeFactory().arrayNode();
      case 7 -> deep(1 + random.nextInt(60));
      default -> containers.get(random.nextInt(containers.size())).deepCopy();
    };
  }

  private static JsonNode deep(int levels) {
    JsonNode node = JSON.getNodeFactory().textNode("deep");
    for (int i = 0; i < levels; i++) {
      node = JSON.createArrayNode().add(node);
    }
    return node;
  }

  /** Flips, drops, doubles and swaps pieces; now and then puts a format's own signs in the way. */
  private static byte[] flip(byte[] body, Random random) {
    StringBuilder text = new StringBuilder(new String(body, StandardCharsets.ISO_8859_1));
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(6)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.replace(at, end, SIGNS[random.nextInt(SIGNS.length)]);
        case 4 -> text.insert(at, (random.nextBoolean() ? "[" : "9").repeat(3000));
        default -> text.setLength(Math.max(1, at));
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
