    int left = n;
    for (const struct dish *dish = dishes; dish < dishes + n; dish++) {
        bool harmful = dish->contains & avoids;
        left -= harmful || dish->cents > cents;
    }
    return left;
}
