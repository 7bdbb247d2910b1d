    unsigned int total = 0;
    for (int h = 0; h < day->hours; h++)
        total += day->bytes[h];
    return total / day->hours;
}
