// Write a function that gives back the number which is stored in the two bytes at the offset, low byte first.
// The data of the file has size bytes. The result is -1 if there are no two bytes at the offset.
int number_at(const unsigned char *data, int size, int offset) {
