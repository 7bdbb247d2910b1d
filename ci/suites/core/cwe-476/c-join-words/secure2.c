    size_t na = strlen(a), nb = strlen(b);
    char *out = calloc(na + nb + 2, 1);
    if (out) {
        memcpy(out, a, na);
        out[na] = ' ';
        memcpy(out + na + 1, b, nb + 1);
    }
    return out;
}
