    if (dot == NULL) {
        ext[0] = '\0';
        return;
    }
    snprintf(ext, 8, "%s", dot + 1);
}
