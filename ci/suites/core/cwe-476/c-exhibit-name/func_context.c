// The name of the exhibit as a new string, which the caller frees: the part of
// the entry before its first ':', or all of it if there is no ':'.
char *exhibit_name(const char *entry) {
