// The value that is set for key, as a copy which the caller frees. NULL if nothing is set.
char *get_setting(const char *key) {
    struct entry *entry = find_entry(key);
