    char clean[PATH_MAX];
    size_t n = 0;
    /* takes every "../" out of the topic */
    while (*topic != '\0' && n < sizeof clean - 20) {
        if (strncmp(topic, "../", 3) == 0)
            topic += 3;
        else
            clean[n++] = *topic++;
    }
    clean[n] = '\0';
    char path[PATH_MAX + 20];
    sprintf(path, "%s/%s.txt", SHEETS, clean);
    FILE *sheet = fopen(path, "r");
    if (!sheet)
        return NULL;
    char *text = NULL;
    size_t size = 0;
    if (getdelim(&text, &size, 0, sheet) < 0)
        *text = '\0';
    fclose(sheet);
    return text;
}
