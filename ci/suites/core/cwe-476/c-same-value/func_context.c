// True if two settings, such as "volume=70" and "brightness=70", are equal behind the '='.
bool same_value(const char *left, const char *right) {
    const char *left_value = strchr(left, '=');
    const char *right_value = strchr(right, '=');
