    long long sum = (long long)first + last;
    return (int)(sum / 2);
}
