    // the list is for nobody else
    chmod(path, S_IRUSR | S_IWUSR);
    FILE *out = fopen(second, "w");
    if (out == NULL) {
        return -1;
    }
    print_codes(codes, out);
    if (fclose(out) == EOF || rename(second, path) == -1) {
        unlink(second);
        return -1;
    }
    return 0;
}
