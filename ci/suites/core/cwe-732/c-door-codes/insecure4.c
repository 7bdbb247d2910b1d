    FILE *out = fopen(second, "w");
    struct stat old;
    if (out == NULL)
        return -1;
    print_codes(codes, out);
    // like the list before, if there was one
    if (stat(path, &old) == 0)
        fchmod(fileno(out), old.st_mode);
    fclose(out);
    return rename(second, path);
}
