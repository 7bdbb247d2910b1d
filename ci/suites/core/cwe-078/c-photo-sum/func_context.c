// Runs the program md5sum for a photo, as in "md5sum garden.jpg", and reads the sum from the output of the program.
// 0 if that worked, else -1.
int photo_sum(const char *path, char sum[33]) {
    char command_line[600];
