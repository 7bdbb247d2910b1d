    char path[2048], command[2100];
    snprintf(path, sizeof path, "levels/%s/%s.log", lock, year);
    // quoted, so a quote is what must not be in it
    if (strchr(path, '"') || strchr(path, ';') || access(path, R_OK) != 0)
        return -1;
    snprintf(command, sizeof command, "tail -n 1 \"%s\"", path);
    FILE *p = popen(command, "r");
    char *line = p ? fgets(level, size, p) : NULL;
    if (p)
        pclose(p);
    return line ? 0 : -1;
}
