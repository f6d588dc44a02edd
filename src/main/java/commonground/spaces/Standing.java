package commonground.spaces;

/** Who you are here. Only {@link Spaces#enter} makes one. */
public sealed interface Standing permits Reader, Outsider {
  Space space();
}
