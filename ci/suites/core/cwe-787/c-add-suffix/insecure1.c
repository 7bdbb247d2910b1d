    sprintf(out, "%s%s", path, suffix);
    return 0;
}
