package nightbell.matrix.paper;

import java.util.List;

/** A part of the paper under its heading. */
public record Part(String heading, String note, List<Block> blocks) {
  public Part {
    blocks = List.copyOf(blocks);
  }

  static Part of(String heading, String note, Block... blocks) {
    return new Part(heading, note, List.of(blocks));
  }
}
