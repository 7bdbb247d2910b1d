    char *name = strdup(entry);
    char *colon = strchr(name, ':');
    *colon = '\0';
    return name;
}
