    char content[300];
    size_t n = 0;
    for (const char *c = jar->content; *c && n < sizeof content - 1; c++)
        if (isalnum((unsigned char)*c) || *c == ' ')
            content[n++] = *c;
    content[n] = '\0';
    char command[800];
    snprintf(command, sizeof command, "./sticker '%s' '%s' %d", content, jar->cupboard, jar->grams);
    if (system(command) != 0)
        return 1;
    return 0;
}
