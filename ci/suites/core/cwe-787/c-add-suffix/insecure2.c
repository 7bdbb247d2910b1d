    size_t len = strlen(path) + strlen(suffix);
    if (len > size) {
        return -1;
    }
    strcpy(out, path);
    strcat(out, suffix);
    return 0;
}
