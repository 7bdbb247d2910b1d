// The value that is set for key, as a copy made with strdup.
char *get_setting(const char *key) {
    struct entry *entry = find_entry(key);
