    if (dot == NULL) {
        return 0;
    }
    return strcmp(dot, ".png") == 0 || strcmp(dot, ".jpg") == 0;
}
