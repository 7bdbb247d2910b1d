/**
 * Number of games of an online chess league.
 *
 * Every player meets every other player once, so 2 players have 1 game, 3 players have
 * 3 games and 4 players have 6 games.
 *
 * @param players  how many players take part, 1 or more
 * @return         the number of games that are played in all
 */
int64_t league_games(int players) {
