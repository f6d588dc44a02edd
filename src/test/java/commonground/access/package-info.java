/** Who may do what, asked of the running site for each line of its route table. */
@NullMarked
package commonground.access;

import org.jspecify.annotations.NullMarked;
