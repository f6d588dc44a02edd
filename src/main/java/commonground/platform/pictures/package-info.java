/**
 * Pictures that people send, made small and harmless. What parses them runs in a process of its
 * own.
 */
@NullMarked
package commonground.platform.pictures;

import org.jspecify.annotations.NullMarked;
