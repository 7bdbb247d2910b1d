    int count = 0;
    for (; *text; text++)
        if (strchr("aeiouAEIOU", *text)) count++;
    return count;
}
