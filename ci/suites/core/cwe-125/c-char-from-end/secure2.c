    int i = length - back - 1;
    return i >= 0 && i < length ? word[i] : 0;
}
