// Adds a dose at the end of the journal, a text file, in a line like "2025-03-01 07:45 ibuprofen 400".
// The first dose starts the journal: until then there is no file. The result is 0, or -1 on an error.
int log_dose(const char *journal, const struct dose *dose) {
