    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return -1;
    }
    fprintf(file, "%s\n%s\n", network, password);
    fclose(file);
    return 0;
}
