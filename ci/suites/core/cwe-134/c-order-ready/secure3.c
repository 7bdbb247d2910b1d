    // show() reads '%' as the start of a value, "%%" is the sign itself
    size_t n = 0;
    for (; *customer != '\0' && n < 40; customer++) {
        if (*customer == '%')
            line[n++] = '%';
        line[n++] = *customer == '_' ? ' ' : *customer;
    }
    strcpy(line + n, ", please come to the counter!");
    show(line);
}
