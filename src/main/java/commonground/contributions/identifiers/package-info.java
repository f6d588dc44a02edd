/**
 * What words tell of somebody by number: asked before they are posted, in the browser and here.
 *
 * <p>Owns no table and emits nothing: what is found is shown to its writer and kept nowhere.
 */
@NullMarked
package commonground.contributions.identifiers;

import org.jspecify.annotations.NullMarked;
