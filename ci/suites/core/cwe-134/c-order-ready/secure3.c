    // show() reads '%' as the start of a value, "%%" is the sign itself
    char format[2 * sizeof(line)];
    size_t n = 0;
    for (char *c = line; *c != '\0'; c++) {
        if (*c == '%')
            format[n++] = '%';
        format[n++] = *c;
    }
    format[n] = '\0';
    show(format);
}
