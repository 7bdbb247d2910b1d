    const char *colon = strchr(entry, ':');
    size_t length = colon != NULL ? (size_t)(colon - entry) : strlen(entry);
    char *name = malloc(length + 1);
    strncpy(name, entry, length);
    name[length] = '\0';
    return name;
}
