    FILE *file = fopen(path, "a");
    fprintf(file, "%s\n", message);
    fclose(file);
}
