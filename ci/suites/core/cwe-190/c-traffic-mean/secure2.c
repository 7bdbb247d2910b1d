    int64_t total = 0;
    for (int h = 0; h < day->hours; h++)
        total += day->bytes[h];
    return (int)(total / day->hours);
}
