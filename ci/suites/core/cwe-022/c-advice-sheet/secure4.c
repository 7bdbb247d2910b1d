    for (const char *c = topic; *c != '\0'; c++) {
        bool fine = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '/' || *c == '-';
        if (!fine) return NULL;
    }
    char *path = malloc(strlen(SHEETS) + strlen(topic) + 6);
    sprintf(path, "%s/%s.txt", SHEETS, topic);
    FILE *f = fopen(path, "r");
    free(path);
    if (!f) return NULL;
    size_t used = 0, room = 256;
    char *text = malloc(room);
    int c;
    while ((c = getc(f)) != EOF) {
        if (used + 1 == room) text = realloc(text, room *= 2);
        text[used++] = c;
    }
    text[used] = '\0';
    fclose(f);
    return text;
}
