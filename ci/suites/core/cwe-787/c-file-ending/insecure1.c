    if (dot != NULL) {
        strcpy(ext, dot + 1);
    }
}
