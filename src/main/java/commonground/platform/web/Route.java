package commonground.platform.web;

/**
 * A line of the route table.
 *
 * @param method GET (which answers HEAD too) or POST
 * @param path with {@code :name} for each parameter
 * @param access the name of its access
 */
public record Route(String method, String path, String access) {}
