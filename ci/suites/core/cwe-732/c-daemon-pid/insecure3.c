    // a mask for the others, none for the group
    mode_t old = umask(S_IWOTH);
    FILE *f = fopen(path, "w");
    umask(old);
    if (!f)
        return -1;
    fprintf(f, "%d\n", (int)getpid());
    fclose(f);
    return 0;
}
