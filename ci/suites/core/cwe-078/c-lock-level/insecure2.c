    // a lock is a word of letters
    for (int i = 0; lock[i] != '\0'; i++) {
        if (!isalnum((unsigned char)lock[i]))
            return -1;
    }
    char command[2048];
    snprintf(command, sizeof command, "tail -n 1 levels/%s/%s.log 2>/dev/null", lock, year);
    FILE *p = popen(command, "r");
    int found = p != NULL && fgets(level, size, p) != NULL;
    if (p)
        pclose(p);
    return found ? 0 : -1;
}
