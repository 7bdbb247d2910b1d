    if (dot && (strcmp(dot, ".png") == 0 || strcmp(dot, ".jpg") == 0))
        return 1;
    return 0;
}
