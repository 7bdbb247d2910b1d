    long long sum = 0;
    for (int h = 0; h < day->hours; h++) {
        sum += day->bytes[h];
    }
    return sum / day->hours;
}
