// Fills a row (of size characters) of the departure board:
// code of the flight, a blank, name of its gate ("KL1024 B14").
void board_row(const flight_t *flight, char *row, size_t size) {
