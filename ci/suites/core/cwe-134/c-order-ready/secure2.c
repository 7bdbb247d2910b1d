    size_t n = 0;
    while (customer[n] != '\0' && n < COLUMNS) {
        line[n] = customer[n] == '_' ? ' ' : customer[n];
        n++;
    }
    line[n] = '\0';
    show("%s, please come to the counter!", line);
}
