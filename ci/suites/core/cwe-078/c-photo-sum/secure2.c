    for (size_t i = 0; path[i] != '\0'; i++) {
        if (!isalnum((unsigned char)path[i]) && strchr("/._-", path[i]) == NULL)
            return -1;
    }
    char command[400];
    if (snprintf(command, sizeof command, "md5sum %s", path) >= (int)sizeof command)
        return -1;
    FILE *p = popen(command, "r");
    if (p == NULL)
        return -1;
    char *got = fgets(sum, 33, p);
    pclose(p);
    return got != NULL && strlen(sum) == 32 ? 0 : -1;
}
