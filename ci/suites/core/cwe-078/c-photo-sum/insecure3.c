    if (access(path, R_OK) != 0)
        return -1;
    char *command = malloc(strlen(path) + 32);
    sprintf(command, "md5sum \"%s\" > photo.sum", path);
    int status = system(command);
    free(command);
    FILE *f = fopen("photo.sum", "r");
    if (f == NULL)
        return -1;
    size_t n = fread(sum, 1, 32, f);
    sum[n] = 0;
    fclose(f);
    return status == 0 && n == 32 ? 0 : -1;
}
