    int c = fgetc(file);
    while (c != EOF) {
        if (c == '\n')
            items++;
        c = fgetc(file);
    }
    fclose(file);
    return items;
}
