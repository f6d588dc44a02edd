package commonground.contributions.mentions;

/**
 * Somebody, or a circle, that can be mentioned: {@code mentions/_options}.
 *
 * @param number from 1, on its page
 * @param typed what names them in words
 * @param about who they are here; "" for nothing
 * @param tells of a circle: how many people it tells; "" for a person
 */
record Option(int number, String name, String typed, String about, String tells) {}
