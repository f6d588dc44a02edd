/**
 * HTTP: the route table with its access column, forms, replies, sessions, origin and token checks,
 * headers and limits. Handlers return a {@link commonground.platform.web.Reply}; only this package
 * writes to a response.
 */
@NullMarked
package commonground.platform.web;

import org.jspecify.annotations.NullMarked;
