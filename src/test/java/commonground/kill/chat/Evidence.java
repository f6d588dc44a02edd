package commonground.kill.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that is known at the end of a run.
 *
 * @param facts in the order in which they were confirmed
 * @param sent every message that was sent, whatever came of it
 * @param outages times in which the database was away
 * @param fresh the lines of each room for who opens it now, at each node
 * @param outside what somebody heard or read who is in no room
 * @param strange answers that a site in order never gives
 */
record Evidence(
    List<Fact> facts,
    Collection<Sent> sent,
    Stored stored,
    List<Reading> readings,
    List<Span> outages,
    List<Map<Long, List<Line>>> fresh,
    List<String> outside,
    List<String> strange) {}
