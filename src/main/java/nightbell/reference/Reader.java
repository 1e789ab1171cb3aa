package nightbell.reference;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads operations from resource classes. Methods of one address and verb that differ in what they
 * answer only are one operation. Pages for people, below {@code web.page}, are none.
 */
final class Reader {
  private static final List<String> ORDER =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
  private static final Described NOTHING = nothing();
  private static final String PAGES = "nightbell.web.page";
  private static final String PROBLEM = "application/problem+json";
  private final Schemas schemas;
  private final Parameters parameters;
  private final Class<?> problem;
  private final Map<String, Exchange> examples;

  /**
   * Makes a reader.
   *
   * @param problem what refusals are unless a resource says otherwise
   */
  Reader(Words words, Schemas schemas, Class<?> problem, Map<String, Exchange> examples) {
    this.schemas = schemas;
    this.parameters = new Parameters(words);
    this.problem = problem;
    this.examples = examples;
  }

  /** All operations, by chapter, path and verb. */
  List<Operation> operations(Collection<Class<?>> resources) {
    Map<String, List<Method>> found = new LinkedHashMap<>();
    resources.stream()
        .filter(Reader::isDescribed)
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> verb(method) != null)
        .forEach(
            method ->
                found
                    .computeIfAbsent(verb(method) + " " + Paths.of(method), k -> new ArrayList<>())
                    .add(method));
    return found.values().stream()
        .map(this::operation)
        .sorted(
            Comparator.comparing(Operation::chapter)
                .thenComparing(Operation::path)
                .thenComparing(one -> ORDER.indexOf(one.method())))
        .toList();
  }

  static boolean isDescribed(Class<?> type) {
    return type.isAnnotationPresent(Path.class)
        && !type.isAnnotationPresent(Undescribed.class)
        && !type.getName().startsWith(PAGES);
  }

  static @Nullable String verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value();
      }
    }
    return null;
  }

  private Operation operation(List<Method> methods) {
    Method method =
        methods.stream()
            .filter(one -> one.isAnnotationPresent(Described.class))
            .findFirst()
            .orElse(methods.get(0));
    // What nobody described is there all the same, without words: a test finds it.
    Described says = Objects.requireNonNullElse(method.getAnnotation(Described.class), NOTHING);
    String path = Paths.of(method);
    String verb = String.valueOf(verb(method));
    Access access = Access.of(path);
    List<Parameter> asked = parameters.of(method, says, path);
    Operation.@Nullable Taken taken = taken(method, says);
    InTheirWords theirs = method.getDeclaringClass().getAnnotation(InTheirWords.class);
    Class<?> refusal = theirs == null ? problem : theirs.value();
    Type gives = gives(method, says);
    List<String> types = methods.stream().flatMap(one -> produces(one, gives)).distinct().toList();
    return new Operation(
        Chapter.of(path),
        verb,
        path,
        id(method),
        Sentences.first(says.value()),
        Sentences.rest(says.value()),
        asked,
        taken,
        says.status() != 0 ? says.status() : gives == void.class ? 204 : 200,
        types,
        isJson(types) && gives != void.class ? answer(says, gives) : null,
        theirs == null ? PROBLEM : "application/json",
        refusal == Void.class ? null : schemas.answer(refusal),
        Failures.of(method, says, access, verb, asked, taken != null),
        access,
        examples.get(verb + " " + path));
  }

  private Operation.@Nullable Taken taken(Method method, Described says) {
    if (says.takes() != Void.class) {
      Map<String, Object> schema = schemas.body(says.takes(), List.of(says.needs()));
      boolean needed = says.needs().length > 0;
      return new Operation.Taken("application/json", schema, says.body(), needed);
    }
    if (says.body().isEmpty()) {
      return null;
    }
    Consumes consumes = annotation(method, Consumes.class);
    String type =
        !says.in().isEmpty()
            ? says.in()
            : consumes == null ? "application/json" : consumes.value()[0];
    Map<String, Object> schema = new LinkedHashMap<>();
    boolean json = type.equals("application/json");
    if (type.equals("application/x-www-form-urlencoded")) {
      schema.put("type", "object");
    } else if (!json) {
      schema.put("type", "string");
    }
    return new Operation.Taken(type, schema, says.body(), false);
  }

  /** What is answered; void for nothing. */
  private static Type gives(Method method, Described says) {
    if (says.gives().length > 0) {
      return says.gives()[0];
    }
    Type type = method.getGenericReturnType();
    if (type instanceof ParameterizedType later && later.getRawType() == CompletionStage.class) {
      type = later.getActualTypeArguments()[0];
    }
    boolean unknown = type == Response.class || type == Object.class;
    boolean later = Arrays.asList(method.getParameterTypes()).contains(AsyncResponse.class);
    if (later || unknown) {
      return says.status() == 204 ? void.class : Object.class;
    }
    return type;
  }

  private Map<String, Object> answer(Described says, Type gives) {
    if (says.gives().length < 2) {
      return schemas.answer(gives);
    }
    Map<String, Object> several = new LinkedHashMap<>();
    several.put("oneOf", Arrays.stream(says.gives()).map(schemas::answer).toList());
    return several;
  }

  private static Stream<String> produces(Method method, Type gives) {
    if (gives == void.class) {
      return Stream.of();
    }
    Described says = method.getAnnotation(Described.class);
    if (says != null && !says.out().isEmpty()) {
      return Stream.of(says.out());
    }
    Produces produces = annotation(method, Produces.class);
    return produces == null
        ? Stream.of("application/json")
        : Arrays.stream(produces.value())
            .map(type -> type.replaceFirst(";.*", ""))
            .filter(type -> !type.equals("*/*"));
  }

  private static boolean isJson(List<String> types) {
    return types.contains("application/json");
  }

  private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> type) {
    A own = method.getAnnotation(type);
    return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
  }

  private static String id(Method method) {
    String type = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
    return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + method.getName();
  }

  @Described("")
  private static Described nothing() {
    try {
      return Reader.class.getDeclaredMethod("nothing").getAnnotation(Described.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
