    int sum = 0;
    for (int i = first; i <= last; i++) {
        sum += day->outflow[i];
    }
    return sum / (last - first + 1);
}
