    if (shown > DIGITS)
        return;
    char *end = calc->display + shown;
    *end++ = digit;
    *end = 0;
}
