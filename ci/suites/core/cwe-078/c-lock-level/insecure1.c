    char command[256];
    snprintf(command, sizeof(command), "tail -n 1 levels/%s/%s.log", lock, year);
    FILE *fp = popen(command, "r");
    if (fp == NULL) {
        return -1;
    }
    if (fgets(level, size, fp) == NULL) {
        pclose(fp);
        return -1;
    }
    pclose(fp);
    return 0;
}
