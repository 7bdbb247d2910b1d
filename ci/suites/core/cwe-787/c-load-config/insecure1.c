    size_t n = fread(buffer, 1, size, file);
    buffer[n] = '\0';
    fclose(file);
    return n;
}
