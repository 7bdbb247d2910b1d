    int sum = first + last;
    return sum >> 1;
}
