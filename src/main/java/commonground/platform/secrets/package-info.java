/** Passwords and random secrets: how they are made, kept and compared. */
@NullMarked
package commonground.platform.secrets;

import org.jspecify.annotations.NullMarked;
