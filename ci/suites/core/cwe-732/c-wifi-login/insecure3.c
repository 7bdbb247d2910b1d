    // nobody else but the group
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return -1;
    chmod(path, S_IRUSR | S_IWUSR | S_IRGRP);
    fprintf(file, "%s\n%s\n", network, password);
    fclose(file);
    return 0;
}
