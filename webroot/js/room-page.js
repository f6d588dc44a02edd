// Fetches what a page of a room needs before the page counts as loaded: whoever loses their
// connection a moment later can still write.
import "./room.js";
import "./room-send.js";
