    mode_t before = umask(077);
    FILE *f = fopen(path, "w");
    umask(before);
    if (f == NULL)
        return -1;
    fprintf(f, "%s\n", network);
    fprintf(f, "%s\n", password);
    fclose(f);
    return 0;
}
