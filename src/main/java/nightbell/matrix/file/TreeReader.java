package nightbell.matrix.file;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML into nodes with places. It takes the parser's events only, so nothing is converted or
 * constructed; anchors, aliases, tags and deep nesting end the reading with one mistake, before
 * they can cost anything. For one thread and one text.
 */
final class TreeReader {
  private static final int DEEPEST = 20;
  private static final int MOST = 100;

  private final Found found;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final List<Node> documents = new ArrayList<>();
  private boolean stopped;

  private TreeReader(Found found) {
    this.found = found;
  }

  /** The tree of each document; none where the form is broken, and then the reason is found. */
  static List<Node> read(String text, Found found) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return TextCheck.passes(body, found) ? new TreeReader(found).parse(body) : List.of();
  }

  private List<Node> parse(String text) {
    try {
      for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
        take(event);
        if (stopped) {
          return List.of();
        }
      }
    } catch (YAMLException problem) {
      int length = text.codePointCount(0, text.length());
      Place last = open.isEmpty() ? null : open.peek().at();
      new SyntaxMistakes(found, length, last).add(problem);
      return List.of();
    } catch (IllegalArgumentException problem) {
      // SnakeYAML 2.5 lets an escape such as "\UFFFFFFFF" out as a NumberFormatException.
      String what = "this is not YAML: an escape in quotes is wrong";
      found.add("syntax", Place.START, what, "look for a backslash and double it");
      return List.of();
    }
    if (documents.isEmpty()) {
      stop("empty", Place.START, "the file is empty", "write a matrix into it");
    }
    return documents;
  }

  private void take(Event event) {
    Place at = Place.of(event.getStartMark()).in(found.file());
    switch (event.getEventId()) {
      case Alias -> {
        String what = "an alias (*" + ((AliasEvent) event).getAnchor() + ") stands here";
        stop("alias", at, what, "write the value out, or quote a text that begins with a star");
      }
      case Scalar -> text((ScalarEvent) event, at);
      case SequenceStart -> begin((CollectionStartEvent) event, false, at);
      case MappingStart -> begin((CollectionStartEvent) event, true, at);
      case SequenceEnd, MappingEnd -> add(open.pop().close());
      case DocumentStart -> {
        if (documents.size() >= MOST) {
          String what = "more than " + MOST + " documents are in this file";
          stop("documents", at, what, "keep one matrix in a file");
        }
      }
      default -> {}
    }
  }

  private void text(ScalarEvent event, Place at) {
    if (!plainNode(event, event.getTag(), at)) {
      return;
    }
    if (!event.getValue().codePoints().allMatch(TextCheck::readable)) {
      found.add("character", at, "a control character is in this text", "remove its escape");
    }
    add(new Node.Text(at, event.getValue(), !event.isPlain()));
  }

  private void begin(CollectionStartEvent event, boolean mapping, Place at) {
    String tag = event.getTag();
    if (open.size() >= DEEPEST) {
      String what = "this is nested more than " + DEEPEST + " deep";
      stop("too-deep", at, what, "look for brackets that were never closed");
    } else if (plainNode(event, tag, at)) {
      open.push(new OpenNode(at, mapping));
    }
  }

  private boolean plainNode(NodeEvent event, @Nullable String tag, Place at) {
    if (event.getAnchor() != null) {
      String what = "an anchor (&" + event.getAnchor() + ") stands here";
      stop("anchor", at, what, "write the values out where they are used");
    } else if (tag != null) {
      String what = "a tag (" + Words.quoted(tag) + ") stands here";
      stop("tag", at, what, "remove it, or quote a text that begins with \"!\"");
    }
    return !stopped;
  }

  private void add(Node node) {
    if (open.isEmpty()) {
      documents.add(node);
    } else if (!open.peek().add(node, found)) {
      stopped = true;
    }
  }

  private void stop(String id, Place at, String what, String mend) {
    found.add(id, at, what, mend);
    stopped = true;
  }
}
