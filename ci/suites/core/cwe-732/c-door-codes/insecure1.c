    FILE *out = fopen(second, "w");
    if (!out)
        return -1;
    print_codes(codes, out);
    fclose(out);
    return rename(second, path);
}
