    int kb = atoi(text);
    return kb * 1024;
}
