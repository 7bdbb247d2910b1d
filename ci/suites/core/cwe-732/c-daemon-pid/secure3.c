    FILE *file = fopen(path, "w");
    if (!file) {
        perror(path);
        return -1;
    }
    fprintf(file, "%d\n", getpid());
    fclose(file);
    return chmod(path, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
}
