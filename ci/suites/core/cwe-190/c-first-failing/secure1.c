        int mid = good + (bad - good) / 2;
        if (build_fails(mid)) {
            bad = mid;
        } else {
            good = mid;
        }
    }
    return bad;
}
