/**
 * Who wrote without their name: what they find of their own, and how two facilitators look it up.
 *
 * <p>Owns the table {@code name_sights}; emits {@link commonground.discussions.unnamed.NameEvent};
 * depends on {@code discussions} and {@code spaces}. Who it was stands in {@code unnamed}, see
 * {@link commonground.discussions.Aliases}.
 */
@NullMarked
package commonground.discussions.unnamed;

import org.jspecify.annotations.NullMarked;
