/**
 * Spaces, who is in them, and who may read: the ground floor of every feature.
 *
 * <p>Owns the tables {@code spaces}, {@code space_pictures}, {@code memberships}, {@code profiles},
 * {@code removals}, {@code pauses}, {@code mutes} and {@code inspections}; emits {@link
 * commonground.spaces.SpaceEvent}; depends on {@code people}.
 */
@NullMarked
package commonground.spaces;

import org.jspecify.annotations.NullMarked;
