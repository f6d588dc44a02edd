package commonground.bench;

import java.util.Map;

/**
 * One request, and what its answer must be.
 *
 * @param form what is posted; "" for a page that is only looked at
 */
record Ask(String path, Map<String, String> headers, String form, Right right) {}
