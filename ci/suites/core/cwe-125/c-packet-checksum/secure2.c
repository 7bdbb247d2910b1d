    const byte *end = payload + length;
    if (end > packet + received) return -1;
    while (payload < end) sum += *payload++;
    return sum;
}
