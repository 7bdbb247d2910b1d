    if (strlen(method) + strlen(path) + 6 > size) {
        entry[0] = '\0';
        return;
    }
    sprintf(entry, "%s %s %d", method, path, status);
}
