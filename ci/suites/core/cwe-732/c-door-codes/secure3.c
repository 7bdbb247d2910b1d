    // the new list gets the mode that the old one has
    struct stat old;
    mode_t mode = S_IRUSR | S_IWUSR;
    if (stat(path, &old) == 0)
        mode = old.st_mode & 07777;
    FILE *f = fopen(second, "w");
    if (f == NULL)
        return -1;
    if (fchmod(fileno(f), mode) == -1) {
        fclose(f);
        unlink(second);
        return -1;
    }
    for (int i = 0; i < codes->flats; i++)
        fprintf(f, "%s:%s\n", codes->flat[i], codes->digits[i]);
    fclose(f);
    return rename(second, path) == 0 ? 0 : -1;
}
