    char line[256];
    while (fgets(line, sizeof(line), file) != NULL) {
        items++;
    }
    fclose(file);
    return items;
}
