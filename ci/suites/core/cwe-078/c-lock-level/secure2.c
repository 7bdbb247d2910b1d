    const char *words[2] = {lock, year};
    for (int i = 0; i < 2; i++)
        for (const char *c = words[i]; *c; c++)
            if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_')
                return -1;
    char command[1000];
    snprintf(command, sizeof command, "tail -n 1 levels/%.400s/%.400s.log", lock, year);
    FILE *p = popen(command, "r");
    if (!p)
        return -1;
    int result = fgets(level, size, p) ? 0 : -1;
    pclose(p);
    return result;
}
