    const char *alphabet = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
    for (; *text; text++)
        if (islower((unsigned char)*text))
            *text = strchr(alphabet, *text)[steps];
}
