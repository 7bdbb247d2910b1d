    char command[4096] = "./sticker";
    size_t n = strlen(command);
    const char *words[] = {jar->content, jar->cupboard};
    /* in single quotes everything is as it is, but for a single quote */
    for (int i = 0; i < 2; i++) {
        if (n + 4 * strlen(words[i]) + 40 > sizeof command)
            return -1;
        n += sprintf(command + n, " '");
        for (const char *c = words[i]; *c; c++)
            n += *c == '\'' ? sprintf(command + n, "'\\''") : sprintf(command + n, "%c", *c);
        n += sprintf(command + n, "'");
    }
    sprintf(command + n, " %d", jar->grams);
    return system(command);
}
