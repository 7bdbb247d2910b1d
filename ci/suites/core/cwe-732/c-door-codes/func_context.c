/*
 * Saves the list as the file path, "doors.txt" for instance, instead of the list that was saved last time.
 * So that half a list is never seen there, it is printed to a second file, "doors.txt.new", which is renamed.
 * 0 stands for success and -1 for an error.
 */
int save_codes(const DoorCodes *codes, const char *path)
{
    char second[512];
    snprintf(second, sizeof(second), "%s.new", path);
