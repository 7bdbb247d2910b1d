    for (size_t n = 0; *customer && n < 45; customer++)
        if (*customer != '%')
            line[n++] = *customer == '_' ? ' ' : *customer;
    strcat(line, ", please come to the counter!");
    show(line);
}
