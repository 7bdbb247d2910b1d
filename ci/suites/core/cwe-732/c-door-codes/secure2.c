    mode_t usual = umask(0077);
    FILE *file = fopen(second, "w");
    umask(usual);
    if (!file) {
        return -1;
    }
    print_codes(codes, file);
    fclose(file);
    if (rename(second, path) != 0) {
        remove(second);
        return -1;
    }
    return 0;
}
