    if (strlen(path) + strlen(suffix) + 1 > size)
        return -1;
    strcpy(out, path);
    strcat(out, suffix);
    return 0;
}
