package commonground.architecture;

import commonground.architecture.TemplateText.Step;
import commonground.platform.views.SafeHtml;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks templates with the types of their records in hand, into every branch and every partial. */
final class TemplateShapes {

  private static final Set<Type> PLAIN =
      Set.of(String.class, boolean.class, int.class, long.class, SafeHtml.class);

  private static final Set<String> HELPERS =
      Set.of("if", "unless", "each", "with", "asset", "fingerprint", "content", "size", "empty");

  private final Map<String, String> texts;
  private final Set<String> walked = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param texts of the templates by name
   */
  TemplateShapes(Map<String, String> texts) {
    this.texts = texts;
  }

  List<String> mistakes() {
    return mistakes;
  }

  /** The templates that were come by. */
  Set<String> seen() {
    return seen;
  }

  void walk(String template, Type view) {
    seen.add(template);
    if (!walked.add(template + " " + view.getTypeName())) {
      return;
    }
    var text = texts.get(template);
    if (text == null) {
      mistakes.add("there is no template " + template);
      return;
    }
    checkShape(view);
    Deque<Type> stack = new ArrayDeque<>(List.of(view));
    for (var step : TemplateText.read(text)) {
      take(template, step, stack);
    }
  }

  private void take(String template, Step step, Deque<Type> stack) {
    switch (step) {
      case Step.Asks asks ->
          find(template, asks.line(), asks.path(), stack)
              .filter(type -> asks.printed() && !PLAIN.contains(type))
              .ifPresent(type -> mistake(template, asks.line(), asks.path() + " prints a " + type));
      case Step.Enters enters ->
          stack.push(
              find(template, enters.line(), enters.path(), stack)
                  .map(type -> enters.each() ? line(template, enters, type) : type)
                  .orElse(Void.class));
      case Step.Leaves leaves -> stack.pop();
      case Step.Includes includes ->
          find(template, includes.line(), includes.path(), stack)
              .ifPresent(type -> walk(includes.partial(), type));
    }
  }

  private Type line(String template, Step.Enters enters, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list.getActualTypeArguments()[0];
    }
    mistake(template, enters.line(), enters.path() + " is no list but " + type.getTypeName());
    return Void.class;
  }

  /** The type that a path names; empty where that is a mistake, which is noted. */
  private Optional<Type> find(String template, int line, String path, Deque<Type> stack) {
    var up = 0;
    var rest = path;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      up++;
    }
    if (up >= stack.size()) {
      mistake(template, line, path + " leads out of the template");
      return Optional.empty();
    }
    Type type = List.copyOf(stack).get(up);
    for (var name : rest.equals("this") ? new String[0] : rest.split("\\.")) {
      var next = component(type, name);
      if (next.isEmpty()) {
        // Inside something that was a mistake itself, only that one is told.
        if (type != Void.class) {
          mistake(template, line, type.getTypeName() + " has no " + name);
        }
        return Optional.empty();
      }
      type = next.get();
    }
    return Optional.of(type);
  }

  private void mistake(String template, int line, String what) {
    mistakes.add(template + ".hbs:" + line + ": " + what);
  }

  private static Optional<Type> component(Type type, String name) {
    if (!(type instanceof Class<?> view) || !view.isRecord()) {
      return Optional.empty();
    }
    var component =
        Arrays.stream(view.getRecordComponents())
            .filter(c -> c.getName().equals(name))
            .map(RecordComponent::getGenericType);
    var derived =
        Arrays.stream(view.getDeclaredMethods())
            .filter(m -> m.getName().equals(name) && isDerived(m))
            .map(Method::getGenericReturnType);
    return component.findFirst().or(derived::findFirst);
  }

  private static boolean isDerived(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0;
  }

  /** A view holds texts, numbers, flags, safe HTML, records and lists of these. */
  private void checkShape(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      checkShape(list.getActualTypeArguments()[0]);
    } else if (type instanceof Class<?> view && view.isRecord() && walked.add(view.getName())) {
      for (var component : view.getRecordComponents()) {
        if (HELPERS.contains(component.getName())) {
          mistakes.add(component + " of " + view.getName() + " is called like a helper");
        }
        checkShape(component.getGenericType());
      }
    } else if (!PLAIN.contains(type) && !(type instanceof Class<?> view && view.isRecord())) {
      mistakes.add(type.getTypeName() + " is in a view");
    }
  }
}
