// Starts the program md5sum with the path of a photo and copies the 32 hex digits at the start of its output to sum,
// with '\0' behind them. 0 if that worked, else -1.
int photo_sum(const char *path, char sum[33]) {
