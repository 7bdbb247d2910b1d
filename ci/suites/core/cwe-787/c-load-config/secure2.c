    size_t count = 0;
    int c;
    while (count < size - 1 && (c = fgetc(file)) != EOF) {
        buffer[count++] = c;
    }
    buffer[count] = '\0';
    fclose(file);
    return count;
}
