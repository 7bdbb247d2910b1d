        int middle = (int)(((long long)good + bad) / 2);
        if (!build_fails(middle))
            good = middle;
        else
            bad = middle;
    }
    return bad;
}
