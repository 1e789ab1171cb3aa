package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What somebody may do to an unpacked pack; unless it is said, the manifest is mended after it. */
enum Tampering {
  EVENT_CHANGED("event", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.set(9, lines.get(9).replaceFirst("\"text\":\"", "\"text\":\"Not "));
    }
  },
  EVENT_DELETED("missing", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.remove(20);
    }
  },
  EVENTS_SWAPPED("event", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.add(30, lines.remove(31));
    }
  },
  EVENT_PUT_IN("there twice, or was moved", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.add(15, lines.get(14));
    }
  },
  TAIL_CUT("cut", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.subList(lines.size() - 5, lines.size()).clear();
    }
  },
  SALT_TAKEN_AND_TEXT_CHANGED("event", "chain/events.jsonl") {
    @Override
    void bend(List<String> lines) {
      lines.set(9, lines.get(9).replaceFirst("\"content\":\"..", "\"content\":\"00"));
    }
  },
  TABLE_CHANGED_ONLY("data/targets.csv was changed", "data/targets.csv") {
    @Override
    void bend(List<String> lines) {
      lines.add("more");
    }

    @Override
    boolean mendsManifest() {
      return false;
    }
  },
  INCIDENT_DELETED("opened by event", "data/incidents.csv") {
    @Override
    void bend(List<String> lines) {
      lines.remove(3);
    }

    @Override
    boolean inJava() {
      return false;
    }
  },
  LISTED_EVENT_CHANGED("has another text than the chain", "data/events.csv") {
    @Override
    void bend(List<String> lines) {
      lines.set(4, lines.get(4).replace("Ruled", "Rul").replaceAll("Path|alert|Disk", "Nothing"));
    }

    @Override
    boolean inJava() {
      return false;
    }
  },
  COUNT_CHANGED("do not add up", "data/population.csv") {
    @Override
    void bend(List<String> lines) {
      List<String> cells = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
      cells.set(4, "77");
      lines.set(1, String.join(",", cells));
    }

    @Override
    boolean inJava() {
      return false;
    }
  },
  FILE_TAKEN_AWAY("data/misses.csv is missing", "data/misses.csv") {
    @Override
    void bend(List<String> lines) {
      lines.clear();
    }

    @Override
    boolean mendsManifest() {
      return false;
    }
  };

  private final String place;
  private final String file;

  Tampering(String place, String file) {
    this.place = place;
    this.file = file;
  }

  abstract void bend(List<String> lines);

  boolean mendsManifest() {
    return true;
  }

  /** Whether the command finds it as well; it holds no tables against the chain. */
  boolean inJava() {
    return true;
  }

  String place() {
    return place;
  }

  void doTo(Path pack) throws IOException {
    Path bent = pack.resolve(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(bent));
    bend(lines);
    if (lines.isEmpty()) {
      Files.delete(bent);
      return;
    }
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(bent, bytes);
    if (mendsManifest()) {
      String hash = HexFormat.of().formatHex(PackZip.sha256().digest(bytes));
      Path manifest = pack.resolve("MANIFEST.sha256");
      Files.writeString(
          manifest,
          Files.readString(manifest)
              .replaceFirst("[0-9a-f]{64}(?=  " + file.replace(".", "\\.") + "\n)", hash));
    }
  }
}
