    if (dot) {
        strncpy(ext, dot + 1, 7);
        ext[7] = '\0';
    } else {
        ext[0] = '\0';
    }
}
