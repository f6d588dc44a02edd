package commonground.bench;

/** One of the two that are compared: who is asked, and what. */
record Side(Program program, Traffic traffic) {}
