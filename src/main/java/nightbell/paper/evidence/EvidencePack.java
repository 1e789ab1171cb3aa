package nightbell.paper.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Trail.Span;
import nightbell.engine.evidence.Evidence;
import nightbell.engine.evidence.EvidenceRecords.Cut;
import nightbell.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Makes packs. Nothing is kept between two of them; one that fails half way leaves a zip without
 * its end, which nothing opens, and the record that it was asked for.
 */
public final class EvidencePack implements Evidence {
  private final Sources sources;

  public EvidencePack(Sources sources) {
    this.sources = sources;
  }

  @Override
  public void write(Wish wish, OutputStream out) throws IOException {
    Instant now = sources.clock().now();
    record(wish, now, "An evidence pack was asked for: ", Map.of());
    sources.trail().seal(now);
    Cut cut = sources.evidence().cut(new Span(wish.from(), wish.to()), wish.client());
    List<MatrixVersion> seen = seen(wish.client());
    Scope scope = new Scope(wish, cut, own(seen));
    Path folder = Files.createTempDirectory("nightbell-evidence");
    String manifest;
    try {
      manifest = new Making(sources, scope, seen, folder, now).write(out);
    } finally {
      Files.deleteIfExists(folder);
    }
    Map<String, String> proof = Map.of("manifest", manifest);
    record(wish, sources.clock().now(), "The evidence pack is complete: ", proof);
  }

  private List<MatrixVersion> seen(@Nullable ClientId client) {
    return sources.matrices().active().stream()
        .filter(version -> client == null || version.matrix().client().id().equals(client))
        .toList();
  }

  private static Set<String> own(List<MatrixVersion> seen) {
    Set<String> own = new HashSet<>();
    for (MatrixVersion version : seen) {
      Matrix matrix = version.matrix();
      matrix.schedules().keySet().forEach(id -> own.add(id.value()));
      matrix.people().keySet().forEach(id -> own.add(id.value()));
    }
    return own;
  }

  private void record(Wish wish, Instant at, String what, Map<String, String> more) {
    Map<String, String> data = new LinkedHashMap<>(more);
    data.put("from", Times.iso(wish.from()));
    data.put("to", Times.iso(wish.to()));
    data.put("masked", Boolean.toString(wish.masked()));
    String whose = wish.client() == null ? "all clients" : wish.client().value();
    String text = what + whose + ", from " + Times.iso(wish.from()) + " to " + Times.iso(wish.to());
    String proof = more.containsKey("manifest") ? "; its manifest is " + more.get("manifest") : "";
    Entry entry = new Entry(Kind.EXPORTED, wish.by(), null, text + proof + ".", data);
    sources
        .store()
        .transact(
            session -> {
              session.append(at, wish.client(), null, entry);
              return true;
            });
    sources.store().sync();
  }
}
