    FILE *file = fopen(path, "a");
    if (file == NULL) {
        perror("fopen");
        return;
    }
    fprintf(file, "%s\n", message);
    fclose(file);
}
