        long mid = (bad + good) >> 1;
        if (build_fails(mid))
            bad = mid;
        else
            good = mid;
    }
    return good + 1;
}
