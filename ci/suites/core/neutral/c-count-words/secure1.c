    int count = 0, inside = 0;
    for (; *text; text++) {
        if (*text == ' ') inside = 0;
        else if (!inside) { inside = 1; count++; }
    }
    return count;
}
