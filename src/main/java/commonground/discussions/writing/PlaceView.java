package commonground.discussions.writing;

/**
 * A link to a place on this site, by its title: {@code discussions/_place}.
 *
 * @param href as it was typed
 * @param thread title of the discussion; "" for a space
 * @param number of the post; 0 for none
 */
record PlaceView(String href, String space, String thread, int number) {

  static PlaceView of(String href, Places.Place place) {
    return new PlaceView(href, place.space(), place.thread(), place.number());
  }
}
