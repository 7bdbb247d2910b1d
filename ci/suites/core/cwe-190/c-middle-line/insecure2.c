    int sum = first;
    sum += last;
    return sum >> 1;
}
