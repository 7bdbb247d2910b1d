    if (received < length) {
        return -1;
    }
    while (length--) {
        sum += *payload++;
    }
    return sum;
}
