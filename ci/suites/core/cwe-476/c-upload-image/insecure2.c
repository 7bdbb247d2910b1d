    dot++;
    if (strcasecmp(dot, "png") == 0) {
        return 1;
    }
    if (strcasecmp(dot, "jpg") == 0) {
        return 1;
    }
    return 0;
}
