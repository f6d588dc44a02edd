package commonground.platform.config;

/**
 * How much is done at the same time.
 *
 * @param connections to the database
 * @param jobs background jobs
 * @param passwords passwords being checked
 */
public record Workers(int connections, int jobs, int passwords) {

  static Workers read(Values values) {
    return new Workers(
        values.number("database.pool.size", 2, 90),
        values.number("job.workers", 1, 64),
        values.number("password.workers", 1, 64));
  }
}
