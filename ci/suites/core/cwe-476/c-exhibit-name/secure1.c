    const char *colon = strchr(entry, ':');
    size_t length = colon ? (size_t)(colon - entry) : strlen(entry);
    char *name = malloc(length + 1);
    if (name == NULL) {
        return NULL;
    }
    memcpy(name, entry, length);
    name[length] = '\0';
    return name;
}
