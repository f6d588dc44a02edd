package commonground.kill.chat;

import java.util.List;

/**
 * Somebody who had a room open.
 *
 * @param page the lines on it at the end, in order
 */
record Reading(String who, long room, Sights sights, List<Line> page) {}
