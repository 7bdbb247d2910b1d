    if (strstr(topic, "..") != NULL) {
        return NULL;
    }
    char path[PATH_MAX];
    snprintf(path, sizeof(path), "%s/%s.txt", SHEETS, topic);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (text != NULL) {
        text[fread(text, 1, size, file)] = '\0';
    }
    fclose(file);
    return text;
}
