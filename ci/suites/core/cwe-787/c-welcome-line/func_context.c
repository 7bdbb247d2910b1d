void welcome(const char *name) {
    char line[32];
    // put "Welcome back, <name>!" in line
    // print line
