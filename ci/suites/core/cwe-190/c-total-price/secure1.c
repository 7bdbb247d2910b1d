    if (quantity > INT_MAX / cents) {
        return -1;
    }
    return quantity * cents;
}
