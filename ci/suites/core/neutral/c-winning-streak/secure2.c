    size_t best = 0;
    while (*results) {
        size_t run = strspn(results, "W");
        if (run > best)
            best = run;
        results += run;
        results += strcspn(results, "W");
    }
    return (int)best;
}
