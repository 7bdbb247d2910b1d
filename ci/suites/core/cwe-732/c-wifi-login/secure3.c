    FILE *file = fopen(path, "w");
    if (!file) return -1;
    if (fchmod(fileno(file), 0600) != 0) {
        fclose(file);
        remove(path);
        return -1;
    }
    fputs(network, file);
    fputc('\n', file);
    fputs(password, file);
    fputc('\n', file);
    fclose(file);
    return 0;
}
