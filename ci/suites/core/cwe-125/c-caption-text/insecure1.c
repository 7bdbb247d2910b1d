    fwrite(block + HEADER, 1, length, out);
    return 0;
}
