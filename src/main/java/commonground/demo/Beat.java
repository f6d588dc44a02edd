package commonground.demo;

import java.util.Optional;
import java.util.UUID;

/**
 * One step of the story.
 *
 * @param post the client id of the post that it is, if it is one
 */
record Beat(DemoSpace space, Scene scene, Optional<UUID> post) {}
