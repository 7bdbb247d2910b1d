    int number = 0;
    for (int byte = 0; byte < beach->chairs / 8; byte++) {
        for (int mask = 1; mask < 256; mask <<= 1) {
            if (number == chair && (beach->rented[byte] & mask) == 0) {
                beach->rented[byte] = beach->rented[byte] | mask;
                return 1;
            }
            number++;
        }
    }
    return 0;
}
