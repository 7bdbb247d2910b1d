    }
    return 0;
}
