/* The length of the record's n-th field, counted from 0; -1 where the record has no such field. */
int field_length(const struct record *record, int n) {
