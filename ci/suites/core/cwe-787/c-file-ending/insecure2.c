    int i = 0;
    dot++;
    while (*dot != '\0') {
        ext[i++] = *dot++;
    }
    ext[i] = '\0';
}
