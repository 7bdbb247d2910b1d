    size_t n = 0;
    while (n < PLATE && car->plate[n] != '\0') {
        n++;
    }
    return n;
}
