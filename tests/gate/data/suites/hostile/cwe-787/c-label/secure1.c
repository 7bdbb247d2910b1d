    if (strlen(name) + 3 > size) return -1;
    sprintf(out, "<%s>", name);
    return 0;
}
