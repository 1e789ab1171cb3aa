package nightbell;

import io.dropwizard.core.setup.Environment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.reference.Reference;
import nightbell.web.Problem;
import nightbell.web.docs.DocsResource;
import nightbell.web.docs.OpenApiResource;

/** The API's description: of whatever is registered when somebody first asks for it. */
final class Describing {
  private Describing() {}

  static List<Object> resources(Environment environment, String publicUrl) {
    Reference reference =
        new Reference(
            () ->
                Stream.concat(
                        environment.jersey().getResourceConfig().getInstances().stream()
                            .map(Object::getClass),
                        environment.jersey().getResourceConfig().getClasses().stream())
                    .collect(Collectors.toUnmodifiableSet()),
            Problem.class,
            publicUrl);
    return List.of(new OpenApiResource(reference), new DocsResource(reference));
  }
}
