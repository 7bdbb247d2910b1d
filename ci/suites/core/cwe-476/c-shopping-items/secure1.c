    if (file == NULL) {
        return 0;
    }
    int c;
    while ((c = fgetc(file)) != EOF) {
        if (c == '\n') {
            items++;
        }
    }
    fclose(file);
    return items;
}
