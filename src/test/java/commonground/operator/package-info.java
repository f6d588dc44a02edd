/** Tests of what operators do, from the command line and by the scripts. */
@NullMarked
package commonground.operator;

import org.jspecify.annotations.NullMarked;
