package nightbell.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation promises, and what the method's signature does not tell of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Described {
  /** The promise; its first sentence is the title. */
  String value();

  /**
   * The parameters, as {@code name}, {@code name: words} or {@code name: type: words}; a name that
   * ends in an exclamation mark is required. Types are {@code text, integer, boolean, instant, day}
   * and choices such as {@code html|pdf}.
   */
  String[] asks() default {};

  /** The JSON body. */
  Class<?> takes() default Void.class;

  /** Which keys of the body are required. */
  String[] needs() default {};

  /** What a body is, in words. */
  String body() default "";

  /** The media type of the body, where the method does not say. */
  String in() default "";

  /** What is answered, where the method's type does not say; of several, one of them. */
  Class<?>[] gives() default {};

  /** The media type of the answer, where the method does not say. */
  String out() default "";

  /** The status of success; 0 is 200, and 204 for a method without a value. */
  int status() default 0;

  /** The refusals, as {@code 404: There is no incident of this number.} */
  String[] fails() default {};
}
