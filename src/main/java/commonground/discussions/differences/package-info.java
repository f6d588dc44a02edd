/** What has changed between two texts, word by word. Pure; knows nothing of posts. */
@NullMarked
package commonground.discussions.differences;

import org.jspecify.annotations.NullMarked;
