/**
 * Time of day at which a ferry comes in.
 *
 * A ferry that leaves at 9:50 and takes 25 minutes lands at 10:15. Some land on the next day: 23:30 and 40 minutes
 * make 0:10.
 *
 * @param leaves   when it leaves
 * @param minutes  how long it takes, 0 to 1440
 * @return         when it lands
 */
struct daytime landing(struct daytime leaves, int minutes) {
