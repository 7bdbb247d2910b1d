    unsigned total = 0, hours = 0;
    while (first <= last) {
        total += day->outflow[first++];
        hours++;
    }
    return total / hours;
}
