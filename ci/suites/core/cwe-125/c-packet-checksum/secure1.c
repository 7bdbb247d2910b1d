    if (received < length + 2) {
        return -1;
    }
    for (size_t i = 0; i < length; i++) {
        sum += payload[i];
    }
    return sum;
}
