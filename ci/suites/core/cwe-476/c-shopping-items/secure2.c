    if (!file)
        return -1;
    char line[256];
    while (fgets(line, sizeof(line), file))
        items++;
    fclose(file);
    return items;
}
