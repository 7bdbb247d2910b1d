        bad = good + 1;
    }
    return bad;
}
