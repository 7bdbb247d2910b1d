    sum[0] = '\0';
    return 0;
}
