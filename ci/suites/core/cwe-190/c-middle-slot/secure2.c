    int64_t sum = (int64_t)first + last;
    return (int)(sum / 2);
}
