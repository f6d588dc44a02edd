package commonground.bench;

import java.util.List;

/** A room of the site, or what is like it on the bare server. */
interface Venue {

  int port();

  /** How this person's browser asks for a socket. */
  String handshake(int person);

  /** What their page says when it is greeted. */
  List<String> subscribing(int person);

  /** Whether this tells a page that it will hear what comes. */
  boolean welcomes(String frame);

  /** The number of its last message. */
  int last();

  /** Its listeners have been told this. */
  void told(Told told);

  /** A message of this person. */
  Ask say(int person, int tag);
}
