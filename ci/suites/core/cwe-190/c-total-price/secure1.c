    if (quantity > INT_MAX / unit_price) {
        return -1;
    }
    return quantity * unit_price;
}
