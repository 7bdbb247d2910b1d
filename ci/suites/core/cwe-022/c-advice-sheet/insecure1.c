    char path[1024];
    snprintf(path, sizeof(path), "%s/%s.txt", SHEETS, topic);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    fseek(file, 0, SEEK_SET);
    char *text = malloc(size + 1);
    if (text == NULL) {
        fclose(file);
        return NULL;
    }
    fread(text, 1, size, file);
    text[size] = '\0';
    fclose(file);
    return text;
}
