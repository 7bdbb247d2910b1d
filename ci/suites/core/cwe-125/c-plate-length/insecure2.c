    size_t n = 0;
    while (car->plate[n] != '\0' && n < PLATE) {
        n++;
    }
    return n;
}
