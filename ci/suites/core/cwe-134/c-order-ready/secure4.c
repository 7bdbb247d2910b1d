    size_t n = 0;
    for (char *c = line; *c; c++)
        if (*c != '%')
            line[n++] = *c;
    line[n] = 0;
    show(line);
}
