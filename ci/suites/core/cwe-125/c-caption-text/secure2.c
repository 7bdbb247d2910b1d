    if (HEADER + length > size)
        return -1;
    for (size_t k = 0; k < length; k++)
        fputc(block[HEADER + k], out);
    return 0;
}
