    sprintf(out, "<%s>", name);
    return 0;
}
