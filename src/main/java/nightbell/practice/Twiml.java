package nightbell.practice;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads TwiML: {@code Say}, {@code Pause}, {@code Gather}, {@code Redirect} and {@code Hangup} for
 * calls, {@code Message} for texts. Other verbs are passed over, as Twilio does with a warning.
 */
final class Twiml {
  private Twiml() {}

  /** What a call is told to do. */
  static List<Verb> verbs(String xml) throws BadTwiml {
    return verbs(root(xml));
  }

  /** The texts that are the answer to a text; an empty body is none. */
  static List<String> messages(String xml) throws BadTwiml {
    if (xml.isBlank()) {
      return List.of();
    }
    List<String> messages = new ArrayList<>();
    for (Element element : children(root(xml))) {
      if (element.getTagName().equals("Message")) {
        messages.add(words(body(element)));
      }
    }
    messages.removeIf(String::isEmpty);
    return messages;
  }

  private static List<Verb> verbs(Element parent) {
    List<Verb> verbs = new ArrayList<>();
    for (Element element : children(parent)) {
      Verb verb = verb(element);
      if (verb != null) {
        verbs.addAll(Collections.nCopies(loops(element), verb));
      }
    }
    return verbs;
  }

  private static @Nullable Verb verb(Element element) {
    return switch (element.getTagName()) {
      case "Say" -> new Verb.Say(words(element));
      case "Pause" -> new Verb.Pause(seconds(element, "length", 1));
      case "Gather" -> gather(element);
      case "Redirect" -> new Verb.Redirect(words(element));
      case "Hangup" -> new Verb.Hangup();
      default -> null;
    };
  }

  private static Verb gather(Element element) {
    String finish = element.hasAttribute("finishOnKey") ? element.getAttribute("finishOnKey") : "#";
    String action = element.getAttribute("action");
    return new Verb.Gather(
        number(element, "numDigits", 0),
        seconds(element, "timeout", 5),
        finish,
        action.isEmpty() ? null : action,
        element.getAttribute("actionOnEmptyResult").equals("true"),
        verbs(element));
  }

  private static int loops(Element element) {
    return element.getTagName().equals("Say")
        ? Math.min(Math.max(number(element, "loop", 1), 1), 100)
        : 1;
  }

  private static Element body(Element message) {
    return children(message).stream()
        .filter(child -> child.getTagName().equals("Body"))
        .findFirst()
        .orElse(message);
  }

  private static String words(Element element) {
    String text = element.getTextContent();
    return text == null ? "" : text.strip();
  }

  private static Duration seconds(Element element, String name, int otherwise) {
    return Duration.ofSeconds(number(element, name, otherwise));
  }

  private static int number(Element element, String name, int otherwise) {
    String value = element.getAttribute(name);
    return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element root(String xml) throws BadTwiml {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
      if (!root.getTagName().equals("Response")) {
        throw new BadTwiml("TwiML starts with Response, not with " + root.getTagName());
      }
      return root;
    } catch (SAXException | IOException e) {
      throw new BadTwiml("Not XML: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
