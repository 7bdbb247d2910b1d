    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    fprintf(file, "%d\n", getpid());
    fclose(file);
    return 0;
}
