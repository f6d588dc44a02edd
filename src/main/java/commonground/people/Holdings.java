package commonground.people;

import java.util.List;

/**
 * What a feature keeps about people, said beside its tables: what of it is whose, and what becomes
 * of it when somebody closes their account. {@code leaving} collects those of all features.
 */
public interface Holdings {

  /** Every table that the feature owns, with every column. */
  List<Holding> inventory();

  /** What is done when somebody is erased, in this order. */
  List<Step> erasure();

  /** What a person's copy of what is theirs holds: their own things, not what others wrote. */
  List<Sheet> copy();
}
